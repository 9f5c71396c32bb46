/** What review answers about the lists that triage looks for; field for field as its OpenAPI document says. */
export const entryStates = ['PROPOSED', 'PUBLISHED', 'REFUSED_BY_TRIAGE', 'SUPERSEDED', 'REFUSED', 'WITHDRAWN'] as const;
export type EntryState = (typeof entryStates)[number];

export interface SignalEntry {
  /** `list/entry` */
  key: string;
  revision: number;
  kind: 'LEXICON' | 'HASH';
  state: EntryState;
  because: string;
  proposedBy: string;
  proposedAt: string;
  importId?: string;
  approvedBy?: string;
  approvedAt?: string;
  endedBy?: string;
  endedAt?: string;
  endedBecause?: string;
  refusedByTriage?: { rule: string; because: string; at: string };
}

export interface SignalEntries {
  entries: SignalEntry[];
  next?: string;
}

export interface Wording {
  category: string;
  strength: 'strong' | 'weak';
  languages: string[];
  pattern: string;
  finds: string[];
  passes: string[];
}

export interface Medium {
  algorithm: 'sha256' | 'pdq';
  hash: string;
  category: string;
  confirmed: boolean;
}

export interface Revision {
  entry: SignalEntry;
  lexicon?: Wording;
  hash?: Medium;
}

export interface SignalHistory {
  key: string;
  revisions: Revision[];
}

/** A line of which nothing was made; `field` is empty for the whole line. */
export interface BadLine {
  line: number;
  field: string;
  rule: string;
  expected: string;
}

/** What `POST /v1/signals/imports` answers. */
export interface Imported {
  importId: string;
  proposed: number;
  same: number;
  refused: BadLine[];
}

export interface SignalImport {
  importId: string;
  importedBy: string;
  importedAt: string;
  because: string;
  proposed: number;
  same: number;
  refused: number;
  approvedBy?: string;
  withdrawnBy?: string;
}
