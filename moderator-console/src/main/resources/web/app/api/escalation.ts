import type { Content, Display, Match, Outcome, Withheld } from './review-case';
import type { Severity } from './review-work';

/** What the escalation service answers; field for field as its OpenAPI document says. */
export const escalationStates = ['OPEN', 'ACKNOWLEDGED', 'INVESTIGATING', 'WAITING_ON', 'DECIDED'] as const;
export type EscalationState = (typeof escalationStates)[number];

export interface Clock {
  dueAt: string;
  breachedAt?: string | null;
}

export interface Escalation {
  escalationId: string;
  caseId: string;
  region: string;
  source: string;
  team: string;
  confidentiality: string;
  reason: string;
  market: string;
  language?: string | null;
  family: string;
  category: string;
  severity: Severity;
  state: EscalationState;
  owner?: string | null;
  waitingOn?: string | null;
  askedAt: string;
  openedAt: string;
  clocks: { acknowledge: Clock; resolve: Clock };
  reportCount: number;
  resolution?: { outcome: Outcome; clause?: { clause: string; version: string } | null; actions: { type: string }[]; decidedBy: string; decidedAt: string } | null;
  decisionId?: string | null;
  version: number;
}

export interface EscalationClause {
  clause: string;
  version: string;
  title: string;
  text: string;
  actions: string[];
}

export type EntryKind =
  | 'OPENED'
  | 'ASKED_AGAIN'
  | 'RAISED'
  | 'ACKNOWLEDGED'
  | 'UPDATED'
  | 'ACKNOWLEDGE_CLOCK_BREACHED'
  | 'RESOLVE_CLOCK_BREACHED'
  | 'RESOLVED'
  | 'DECIDED_ELSEWHERE'
  | 'DECISION_RECORDED';

export interface EscalationCase extends Escalation {
  /** For the team alone, as are content, the words of reports and what the team wrote. */
  question?: string | null;
  askedBy: string;
  content?: Content | null;
  /** To whoever chose nothing else. */
  display: Display;
  withheld: Withheld[];
  assessment: { contributions: { input: string; seconds: number; because: string }[]; reports: number; distinctSenders: number; matches: Match[] };
  reports: { submissionId: string; reporterKind: string; category: string; note?: string | null; receivedAt: string }[];
  timeline: { at: string; kind: EntryKind; by: string; state: EscalationState; note?: string | null }[];
  clauses: EscalationClause[];
}

export interface EscalationPage {
  items: Escalation[];
  next?: string | null;
}
