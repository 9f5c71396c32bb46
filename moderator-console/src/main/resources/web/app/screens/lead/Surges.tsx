import { useQuery } from '@tanstack/react-query';
import type { Surge } from '../../api/analytics';
import { call, query } from '../../api/client';
import { Badge, Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { Table, type Column } from '../../components/Table';
import { useFormat, useNow } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { texts } from './texts';

const SHOWN = 20;

/** What is reported far more than usual now, or was lately: it ranks earlier while it lasts, so queues fill from there. */
export function Surges() {
  const t = useTexts(texts);
  const format = useFormat();
  const now = useNow(60_000);
  const surges = useQuery({
    queryKey: ['lead', 'surges'],
    queryFn: ({ signal }) => call<{ surges: Surge[]; next?: string }>('analytics', `/v1/surges${query({ limit: SHOWN })}`, { signal }),
    refetchInterval: 60_000,
  });
  const columns: Column<Surge>[] = [
    { id: 'market', title: t('market'), cell: (one) => format.market(one.market) },
    { id: 'category', title: t('category'), cell: (one) => one.category },
    { id: 'client', title: t('product'), cell: (one) => one.client },
    { id: 'state', title: t('surge.state'), cell: (one) => (one.standing ? <Badge tone="warn">{t('surge.stands')}</Badge> : <Badge>{t('surge.over')}</Badge>) },
    {
      id: 'latest',
      title: t('surge.latest'),
      end: true,
      cell: (one) => t('surge.of', { observed: one.latest.observed, usual: format.number(Math.round(one.latest.usual * 10) / 10), time: format.duration(one.latest.withinMinutes * 60) }),
    },
    { id: 'peak', title: t('surge.peak'), end: true, cell: (one) => t('surge.times', { times: format.number(Math.round(one.peak.times * 10) / 10) }) },
    { id: 'since', title: t('surge.since'), end: true, cell: (one) => format.relative(one.since, now) },
  ];
  return (
    <Panel title={t('surges')}>
      <Read of={surges}>
        {(data) =>
          data.surges.length === 0 ? (
            <p className="quiet">{t('surges.none')}</p>
          ) : (
            <Table caption={t('surges')} columns={columns} rows={data.surges} keyOf={(one) => one.surgeId} />
          )
        }
      </Read>
    </Panel>
  );
}
