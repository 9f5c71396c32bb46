import type { Service } from '../../api/client';
import type { Consumer } from '../../api/operations';
import { Badge, Panel } from '../../components/Panel';
import { Table, type Column } from '../../components/Table';
import { useFormat, useNow } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import type { Figures } from './Pipeline';
import { texts } from './texts';
import { topicOf } from './topics';

type Row = { service: Service; consumer: Consumer };

/** Every consumer with its lag; what is furthest behind comes first. */
export function Consumers({ figures }: { figures: Figures }) {
  const t = useTexts(texts);
  const format = useFormat();
  const now = useNow();
  const rows: Row[] = [...figures]
    .flatMap(([service, of]) => of.consumers.map((consumer) => ({ service, consumer })))
    .sort((one, other) => Number(other.consumer.stuck) - Number(one.consumer.stuck) || other.consumer.lag - one.consumer.lag);
  const columns: Column<Row>[] = [
    { id: 'service', title: t('service'), cell: (row) => row.service },
    { id: 'channel', title: t('consumer'), cell: (row) => row.consumer.channel },
    { id: 'topics', title: t('topics'), cell: (row) => <span className="small quiet">{[...new Set(row.consumer.topics.map(topicOf))].join(', ')}</span> },
    { id: 'partitions', title: t('partitions'), end: true, cell: (row) => format.number(row.consumer.partitions) },
    { id: 'rate', title: t('perSecond'), end: true, cell: (row) => format.number(row.consumer.perSecond) },
    { id: 'lag', title: t('lag'), end: true, cell: (row) => (row.consumer.lag < 0 ? t('unknown') : format.number(row.consumer.lag)) },
    { id: 'moved', title: t('moved'), end: true, cell: (row) => (row.consumer.lastProgressAt ? format.relative(row.consumer.lastProgressAt, now) : '–') },
    {
      id: 'state',
      title: t('state'),
      cell: ({ consumer }) => (consumer.stuck ? <Badge tone="bad">{t('stuck')}</Badge> : consumer.blockedSince ? <Badge tone="warn">{t('blocked')}</Badge> : <Badge tone="good">{t('moves')}</Badge>),
    },
  ];
  return (
    <Panel title={t('consumers')}>
      <Table caption={t('consumers')} columns={columns} rows={rows} keyOf={(row) => `${row.service}|${row.consumer.channel}`} />
    </Panel>
  );
}
