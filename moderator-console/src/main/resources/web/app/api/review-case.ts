import type { Severity } from './review-work';

/** What review answers about a case; field for field as its OpenAPI document says. */
export type Measure = 'BLUR' | 'GREYSCALE' | 'MUTE' | 'NO_AUTOPLAY' | 'REDUCED_DETAIL';
export const mediums = ['text', 'image', 'video', 'audio', 'live'] as const;
export type Medium = (typeof mediums)[number];

/** For how long something was visible; `revealed` as it is. */
export interface Seen {
  medium: Medium;
  seconds: number;
  revealed: boolean;
}

/** How content of a harm is shown until somebody asks to see it as it is, by medium. */
export interface Display {
  harm: string;
  media: Partial<Record<Medium, Measure[]>>;
}

/** `GET /v1/wellbeing/display`: the same for the reader, harm by harm, as they chose it. */
export interface DisplayChoices {
  harms: (Display & { shown: Measure[]; chosen: boolean; floor: Measure[] })[];
}

export interface MediaReference {
  kind: 'image' | 'video' | 'audio' | 'live';
  url: string;
  sha256?: string;
  captionsUrl?: string;
}

/** An address that is not fetched, whoever asks; see `withheld` in the services' documents. */
export interface Withheld {
  url: string;
  reason: 'CHILD_SAFETY' | 'ORIGIN';
}

export interface ThreadEntry {
  id: string;
  author?: string;
  text?: string;
  at?: string;
  disclosed?: boolean;
}

export interface Content {
  product: string;
  type: string;
  id: string;
  version?: string;
  url?: string;
  owner?: { id: string; segment?: string; minor?: boolean; accountAgeDays?: number; strikes?: number };
  text?: string;
  language?: string;
  media: MediaReference[];
  thread: ThreadEntry[];
  privateContent: boolean;
  audience?: { views?: number; viewsPerHour?: number };
  createdAt?: string;
  attributes: Record<string, unknown>;
}

export interface Report {
  submissionId: string;
  kind: string;
  category: string;
  note?: string;
  minor?: boolean;
  receivedAt: string;
}

/** Each of `parameters` is given; `duration` says whether it ends by itself; `title` is the policy's. */
export interface Action {
  type: string;
  title: string;
  target: 'CONTENT' | 'ACCOUNT';
  parameters: string[];
  duration: 'NONE' | 'OPTIONAL' | 'REQUIRED';
}

export interface Clause {
  clause: string;
  version: string;
  title: string;
  text: string;
  actions: string[];
  examples?: { violating: string[]; allowed: string[] };
  twoBecause?: string;
}

export interface Span {
  fate: 'KEPT' | 'REMOVED' | 'ADDED';
  text: string;
}

export interface Related {
  caseId: string;
  link: 'SAME_SUBJECT' | 'QUARREL' | 'SAME_AUTHOR';
  market: string;
  family: string;
  category: string;
  severity: Severity;
  state: string;
  receivedAt: string;
  outcome?: string;
  clause?: string;
}

/** A decision that suspects that the author was framed; its reason where it was made on this case. */
export interface Mark {
  caseId: string;
  decisionId: string;
  at: string;
  reason?: string;
}

/** An entry of a lexicon or bank that the content meets, with which the judgement can be repeated. */
export interface Match {
  kind: 'MEDIUM' | 'WORDING';
  list: string;
  entry: string;
  revision?: number | null;
  category: string;
  /** Whether people have confirmed that the medium is what the category says. */
  confirmed: boolean;
  strength?: 'strong' | 'weak' | null;
  /** Of 256 bits, how many differ. */
  distance?: number | null;
}

export interface Note {
  id: string;
  at: string;
  by: string;
  role: string;
  text: string;
}

export interface Case {
  caseId: string;
  region: string;
  market: string;
  language?: string;
  family: string;
  category: string;
  severity: Severity;
  state: string;
  receivedAt: string;
  deadline: string;
  pastDeadline: boolean;
  content?: Content;
  earlierContents: Content[];
  reportCount: number;
  reports: Report[];
  assessment: {
    because: string[];
    risk?: number;
    topClass?: string;
    reports: number;
    distinctSenders: number;
    unknown: string[];
    policyRelease: string;
    matches: Match[];
  };
  /** In whose words the clauses stand. */
  policyRelease: string;
  clauses: Clause[];
  actions: Action[];
  /** What one of the clauses adds, and what the product system knows besides. */
  furtherActions: Action[];
  /** Of which a decision has one, or says why not; empty where none is owed. */
  help: string[];
  timeline: { at: string; what: string; by?: string; detail?: string }[];
  changes: { from: number; to: number; differences: { field: string; before?: string; after?: string; words: Span[] }[] }[];
  resources: { name: string; kind: string; market: string; phone?: string; url?: string; languages: string[]; verifiedOn?: string }[];
  around: { author?: { id: string; cases: number; open: number; outcomes: Record<string, number> }; related: Related[]; framing: Mark[]; notes: Note[] };
  display: Display;
  withheld: Withheld[];
  questions: { questionId: string; question: string; party: string; askedAt: string; answerBy: string; endedAt?: string; answer?: string; answeredAt?: string }[];
  userClock: { owedBy: string; waitedSeconds: number; standsStill: boolean };
  standing?: { decisionId: string; outcome: string; clause?: string; clauseVersion?: string; territories: string[]; decidedAt: string };
  interim?: { decisionId: string; clause: string; version: string; rule: string; since: string; endedAt?: string; actions: { type: string; state: string }[] };
}

export interface Claim {
  claimId: string;
  fencingToken: string;
  leaseUntil: string;
  breakDue?: { because: string[] };
  needsTranslation?: boolean;
  case: Case;
}

export const outcomes = ['VIOLATION', 'NO_VIOLATION', 'INCONCLUSIVE', 'DUPLICATE', 'MISDIRECTED', 'ANSWERED', 'REFER_TO_AUTHORITIES'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Decision {
  decisionId: string;
  caseId: string;
  outcome: Outcome;
  proposed?: { type: string; duration?: string };
}

export interface Draft {
  revision: number;
  facts?: string;
  claims?: string;
  evidence?: string;
  unknowns?: string;
  rationale?: string;
  outcome?: string;
  clause?: string;
  clauseVersion?: string;
  actions?: readonly string[];
  confidence?: number;
  duplicateOf?: string;
  manifestlyUnfounded?: readonly string[];
  noHelpBecause?: string;
  suspectedFraming?: string;
  actionDetails?: ActionDetails;
}

/** What actions take, by type and name; `days` for how long one lasts. */
export type ActionDetails = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Strikes {
  sum: number;
  strikes: unknown[];
  outlook: { clause: string; version: string; sum: number; proposed?: { type: string; duration?: string } }[];
}
