import type { Service } from './client';

/** What every service answers at `GET /v1/operations`; field for field as its OpenAPI document says. */
export interface Consumer {
  channel: string;
  group: string;
  topics: string[];
  partitions: number;
  /** -1 while unknown. */
  lag: number;
  lastProgressAt?: string;
  perSecond: number;
  stuck: boolean;
  blockedSince?: string;
}

export interface Operations {
  service: string;
  instance: string;
  version: string;
  startedAt: string;
  consumers: Consumer[];
  deadLetters?: { parked: number; open: number; byReason: Record<string, number>; complete: boolean };
  outbox?: { waiting: number; oldestSeconds: number; publishedPerSecond: number; leaseHolder?: string; measuredAt?: string };
  sealing?: { unsealedRows: number; lagSeconds: number };
  waitingSubmissions?: { waiting: number; oldestSeconds: number };
  streams?: { state: string; waitingFor: string[]; tasks: number; restoring: number; restoringRecords: number; lag: number; replacedThreads: number };
  enforcements?: { region: string; unconfirmed: number; oldestSeconds: number; stuck: number }[];
}

export interface Letter {
  id: string;
  consumer: string;
  topic: string;
  partition: number;
  offset: number;
  keyDigest?: string;
  reasonCode: string;
  path: string;
  attempts: number;
  at: string;
  eventType?: string;
  bytes: number;
  replayedAt?: string;
  replayedBy?: string;
  /** Names of fields and kinds of values; never a value. */
  shape?: unknown;
}

export interface Letters {
  deadLetters: Letter[];
  next?: string;
  complete: boolean;
}

export interface Replay {
  id: string;
  result: 'REPLAYED' | 'REPLAYED_BEFORE' | 'NOT_CARRIED';
  at?: string;
  by?: string;
}

export const services: readonly Service[] = ['intake', 'triage', 'review', 'escalation', 'analytics'];
