import type { Service } from '../../api/client';
import type { Operations } from '../../api/operations';
import { Badge, Panel } from '../../components/Panel';
import { Table, type Column } from '../../components/Table';
import { useFormat, useNow } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { yardsticks } from './yardsticks';
import type { Figures } from './Pipeline';
import { texts } from './texts';

type Row = [Service, Operations];

/** What each service owes: events to publish, entries to seal, letters to look at. */
export function Services({ figures, away }: { figures: Figures; away: Service[] }) {
  const t = useTexts(texts);
  const format = useFormat();
  const now = useNow();
  const age = (seconds: number, most: number) => <Badge tone={seconds > most ? 'bad' : ''}>{format.duration(seconds)}</Badge>;
  const columns: Column<Row>[] = [
    { id: 'service', title: t('service'), cell: ([name, of]) => <><strong>{name}</strong> <span className="quiet small" dir="ltr">{of.instance} {of.version}</span></> },
    { id: 'up', title: t('since'), cell: ([, of]) => format.relative(of.startedAt, now) },
    { id: 'rows', title: t('outbox'), end: true, cell: ([, of]) => (of.outbox ? format.number(of.outbox.waiting) : '–') },
    { id: 'oldest', title: t('outbox.oldest'), end: true, cell: ([, of]) => (of.outbox ? age(of.outbox.oldestSeconds, yardsticks.steward_outbox_age_seconds) : '–') },
    { id: 'unsealed', title: t('unsealed'), end: true, cell: ([, of]) => (of.sealing ? format.number(of.sealing.unsealedRows) : '–') },
    { id: 'sealing', title: t('sealing'), end: true, cell: ([, of]) => (of.sealing ? age(of.sealing.lagSeconds, yardsticks.steward_audit_sealing_lag_seconds) : '–') },
    { id: 'letters', title: t('letters'), end: true, cell: ([, of]) => <Badge tone={of.deadLetters && of.deadLetters.open > 0 ? 'bad' : ''}>{of.deadLetters ? format.number(of.deadLetters.open) : '–'}</Badge> },
    { id: 'more', title: t('besides'), cell: ([, of]) => besides(of) },
  ];
  const besides = (of: Operations): string =>
    [
      of.streams && t('streams', { state: of.streams.state, tasks: of.streams.tasks }),
      of.waitingSubmissions && t('submissions', { count: of.waitingSubmissions.waiting }),
      of.enforcements && t('unconfirmed', { count: of.enforcements.reduce((sum, one) => sum + one.unconfirmed, 0) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Panel title={t('services')}>
      <Table caption={t('services')} columns={columns} rows={[...figures]} keyOf={([name]) => name} />
      {away.length > 0 && <p className="quiet small">{t('away', { names: away.join(', ') })}</p>}
    </Panel>
  );
}
