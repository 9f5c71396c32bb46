import type { Service } from '../../api/client';
import type { Operations } from '../../api/operations';

/** From when on a figure is an alarm: the figures of deploy/alerts/steward.rules.yaml, which docs/operations.md explains. AlarmYardsticksTest holds one against the other. */
export const yardsticks = {
  steward_consumer_blocked_seconds: 120,
  steward_consumer_lag: 5000,
  steward_outbox_age_seconds: 30,
  steward_outbox_rows: 10000,
  steward_submissions_waiting_age_seconds: 120,
  steward_dead_letters_open: 0,
  steward_enforcements_unconfirmed_age_seconds: 7200,
  steward_enforcements_stuck: 0,
  steward_audit_sealing_lag_seconds: 30,
} as const;

export type AlarmName = keyof typeof yardsticks | 'away' | 'stuck' | 'streams';

export interface Alarm {
  name: AlarmName;
  service: Service;
  /** Channel or region. */
  place?: string;
  value: number;
  /** What is a time and not a number. */
  seconds?: boolean;
}

/** What of a service's figures is an alarm now. What grows over time only Prometheus can tell. */
export function alarmsOf(service: Service, figures: Operations, now: number): Alarm[] {
  const found: Alarm[] = [];
  const look = (name: keyof typeof yardsticks, value: number | undefined, place?: string) => {
    const most = yardsticks[name];
    if (value !== undefined && (name === 'steward_outbox_rows' ? value >= most : value > most)) {
      found.push({ name, service, place, value, seconds: name.endsWith('_seconds') });
    }
  };
  for (const consumer of figures.consumers) {
    if (consumer.stuck) {
      found.push({ name: 'stuck', service, place: consumer.channel, value: consumer.lag });
    }
    look('steward_consumer_lag', consumer.lag, consumer.channel);
    look('steward_consumer_blocked_seconds', consumer.blockedSince ? (now - Date.parse(consumer.blockedSince)) / 1000 : undefined, consumer.channel);
  }
  if (figures.streams && figures.streams.state !== 'RUNNING') {
    found.push({ name: 'streams', service, place: figures.streams.state, value: figures.streams.restoringRecords });
  }
  look('steward_outbox_age_seconds', figures.outbox?.oldestSeconds);
  look('steward_outbox_rows', figures.outbox?.waiting);
  look('steward_submissions_waiting_age_seconds', figures.waitingSubmissions?.oldestSeconds);
  look('steward_dead_letters_open', figures.deadLetters?.open);
  for (const { region, oldestSeconds, stuck } of figures.enforcements ?? []) {
    look('steward_enforcements_unconfirmed_age_seconds', oldestSeconds, region);
    look('steward_enforcements_stuck', stuck, region);
  }
  look('steward_audit_sealing_lag_seconds', figures.sealing?.lagSeconds);
  return found;
}
