import type { Service } from '../../api/client';
import type { Consumer, Operations } from '../../api/operations';

/** Who writes what, as docs/events.md says; who reads it the services say themselves. In the order of a report's life. */
export const writers: readonly { topic: string; by: Service }[] = [
  { topic: 'submissions', by: 'intake' },
  { topic: 'triage.by-subject', by: 'triage' },
  { topic: 'triage.by-owner', by: 'triage' },
  { topic: 'cases', by: 'triage' },
  { topic: 'assessments', by: 'triage' },
  { topic: 'triage.audit', by: 'triage' },
  { topic: 'decisions', by: 'review' },
  { topic: 'referrals', by: 'review' },
  { topic: 'enforcements', by: 'review' },
  { topic: 'messages', by: 'review' },
  { topic: 'activity', by: 'review' },
  { topic: 'policies', by: 'review' },
  { topic: 'escalations', by: 'escalation' },
  { topic: 'confirmations', by: 'intake' },
];

/** `steward.cases.emea.v1` is `cases`: the regions of one kind are one line in the picture. */
export function topicOf(name: string): string {
  const bare = name.replace(/^steward\./, '').replace(/\.v\d+$/, '');
  return bare.startsWith('cases.') ? 'cases' : bare;
}

export interface Read {
  topic: string;
  by: Service;
  consumer: Consumer;
}

/** Every topic that a consumer reads; one of several topics has one figure for all of them. */
export function readsOf(by: Service, operations: Operations): Read[] {
  return operations.consumers.flatMap((consumer) => [...new Set(consumer.topics.map(topicOf))].map((topic) => ({ topic, by, consumer })));
}
