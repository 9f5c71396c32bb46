/** What review answers about a person's own work. */
export interface WorkItem {
  caseId: string;
  claimId?: string;
  from?: string;
  region: string;
  market: string;
  language?: string;
  category: string;
  severity: Severity;
  deadline: string;
  until: string;
}

export type Severity = 'S0' | 'S1' | 'S2' | 'S3' | 'S4';

export interface Referred {
  caseId: string;
  team: string;
  reason: string;
  referredAt: string;
  state: string;
  outcome?: string;
  decidedAt?: string;
}

export interface ReadTwice {
  caseId: string;
  readAt: string;
  became: 'WAITS' | 'AGREED' | 'ADJUDICATED' | 'UNREAD' | 'UNADJUDICATED' | 'OVERTAKEN';
  outcome?: string;
  clause?: string;
  decidedAt?: string;
}

/** `GET /v1/work` */
export interface Work {
  inHand?: WorkItem;
  waiting: WorkItem[];
  referred: Referred[];
  readTwice: ReadTwice[];
}

export interface Limit {
  harm: string;
  today: number;
  softPerDay: number;
  hardPerDay: number;
  week: number;
  softPerWeek: number;
  hardPerWeek: number;
}

/** `GET /v1/wellbeing/mine`, times in seconds. */
export interface Mine {
  zone: string;
  today: string;
  weekFrom: string;
  harms: Limit[];
  together: Limit;
  strainSeconds: number;
  breakDue: string[];
  breakSince?: string;
  breakSeconds: number;
  withheld: string[];
  entries: {
    category: string;
    harm: string;
    intensity: string;
    measured: boolean;
    seconds: number;
    loadMillis: number;
    day: string;
    startedAt: string;
    endedAt: string;
  }[];
}
