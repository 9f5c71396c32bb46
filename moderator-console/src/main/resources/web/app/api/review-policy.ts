/** What review answers about the policy library; field for field as its OpenAPI document says. */
export const partKinds = ['clauses', 'overlays', 'categories', 'notices', 'quizzes', 'resources', 'actions', 'strikes', 'clients', 'routing', 'triage-weights'] as const;
export const standings = ['DRAFT', 'REVIEW', 'APPROVED', 'SCHEDULED', 'ACTIVE', 'SUPERSEDED', 'WITHDRAWN'] as const;
export type Standing = (typeof standings)[number];
export type Step = 'SUBMIT' | 'SEND_BACK' | 'APPROVE' | 'WITHDRAW' | 'CONFIRM' | 'REJECT';

export interface Entry {
  kind: string;
  id: string;
  version: string;
  effectiveFrom: string;
  effectiveTo?: string;
  state: Standing;
  origin: 'AUTHORED' | 'SHIPPED' | 'RESTORED';
  authors: string[];
  approvedBy?: string;
  emergency?: { by: string; reason: string; reviewDue: string; reviewedBy?: string; confirmed?: boolean };
  changedAt: string;
}

export interface Library {
  items: Entry[];
  next?: string;
}

export interface Version {
  version: Entry;
  content: Record<string, unknown>;
  steps: { step: Step | 'DRAFT' | 'SHIP' | 'SCHEDULE' | 'EMERGENCY' | 'RESTORE'; by: string; note?: string; at: string }[];
}

export interface Difference {
  field: string;
  before?: string;
  after?: string;
  words: { fate: 'KEPT' | 'REMOVED' | 'ADDED'; text: string }[];
}

export interface Overlay {
  part: { part: string; version: string };
  from: string;
  until?: string;
  reason: { kind: 'LEGAL' | 'CULTURAL'; text: string; source: string };
}

export interface ClauseInMarket {
  clause: { id: string; version: string; family: string; title: string; text: string; effectiveFrom: string; effectiveTo?: string; actions: string[]; severity?: string; legalGround?: string; twoBecause?: string };
  acknowledgeWithin?: string;
  decideWithin?: string;
  overlays: Overlay[];
}

export interface InForce {
  market: string;
  on: string;
  clauses: ClauseInMarket[];
}

export interface Change {
  id: string;
  at: string;
  release: string;
  emergency: boolean;
  categories: string[];
  changed: { kind: string; id: string; clause?: string; market?: string; from?: string; to?: string }[];
  acknowledged?: number;
  owed?: number;
  /** Until when you may go on without acknowledging; absent where you need not. */
  dueAt?: string;
  acknowledgedAt?: string;
  withheld: boolean;
  quiz?: Quiz;
}

/** What is asked before a change is acknowledged; the answers stand in the order of the sheet. */
export interface Quiz {
  sheet: string;
  pausedUntil?: string;
  questions: { about: string; text: string; language: string; several: boolean; answers: string[] }[];
}

export interface Release {
  release?: string;
  publishedAt?: string;
  effectiveFrom?: string;
  parts: string[];
}
