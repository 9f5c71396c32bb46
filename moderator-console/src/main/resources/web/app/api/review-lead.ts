import type { Outcome } from './review-case';
import type { Severity } from './review-work';

/** What review answers to those who lead; field for field as its OpenAPI document says. */
export interface Lane {
  region: string;
  market: string;
  language: string;
  clearances: string[];
  categoryGroup: string;
  client: string;
  product: string;
  queued: number;
  claimed: number;
  held: number;
  parked: number;
  oldest?: string | null;
  breaches: number;
  dueWithinHour: number;
}

/** An event of `GET /v1/queues/live`. */
export interface Figures {
  queues: Lane[];
}

export const kinds = ['PAUSE', 'DRAIN', 'DIVERT'] as const;
export type InstructionKind = (typeof kinds)[number];

export interface Instruction {
  id: string;
  region: string;
  kind: InstructionKind;
  markets?: string[];
  languages?: string[];
  categories?: string[];
  toMarket?: string;
  toLanguage?: string;
  reason: string;
  givenBy: string;
  givenAt: string;
  until: string;
}

export interface Person {
  id: string;
  state: 'ACTIVE' | 'ENDED';
  roles: string[];
  regions: string[];
  markets: string[];
  languages: string[];
  clearances: string[];
  vendor?: string;
  team?: string;
  site?: string;
  skills: string[];
  until?: string;
}

/** `GET /v1/people/{id}/work`: of one of the lead's own people. */
export interface PersonsWork {
  person: string;
  today: string;
  inHand?: HeldCase;
  aside: HeldCase[];
  decided: number;
  decidedLast: DecidedCase[];
}

export interface HeldCase {
  /** Not said while the case is read twice. */
  caseId?: string;
  market: string;
  language?: string;
  category: string;
  severity: Severity;
  since: string;
  deadline: string;
  until: string;
}

export interface DecidedCase {
  caseId: string;
  market: string;
  category: string;
  severity: Severity;
  outcome: Outcome;
  clause?: string;
  at: string;
}

export interface Page<T> {
  items: T[];
  next?: string;
}

export interface OpenEnforcement {
  enforcementId: string;
  decisionId: string;
  caseId: string;
  client: string;
  region: string;
  market: string;
  action: string;
  attempt: number;
  requestedAt: string;
  nextAskedAt?: string;
  stuckAt?: string;
}

/** Analytics: `GET /v1/measures`. */
export interface Measures {
  from: string;
  to: string;
  steps: { at: string; events: Record<string, number> }[];
}
