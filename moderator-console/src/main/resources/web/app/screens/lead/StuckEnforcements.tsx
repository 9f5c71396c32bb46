import { useQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import type { OpenEnforcement } from '../../api/review-lead';
import { Badge, Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { Table, type Column } from '../../components/Table';
import { useFormat, useNow } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { texts } from './texts';

const SHOWN = 50;

/** Requests that no product has answered any more: people wait to be told what became of their report. */
export function StuckEnforcements() {
  const t = useTexts(texts);
  const format = useFormat();
  const now = useNow();
  const stuck = useQuery({
    queryKey: ['lead', 'stuck'],
    queryFn: ({ signal }) => call<{ enforcements: OpenEnforcement[]; next?: string }>('review', `/v1/enforcements${query({ state: 'stuck', limit: SHOWN })}`, { signal }),
    refetchInterval: 60_000,
  });
  const columns: Column<OpenEnforcement>[] = [
    { id: 'client', title: t('product'), cell: (one) => one.client },
    { id: 'action', title: t('action'), cell: (one) => one.action },
    { id: 'market', title: t('market'), cell: (one) => format.market(one.market) },
    { id: 'case', title: t('case'), cell: (one) => <span className="mono small">{one.caseId}</span> },
    { id: 'attempt', title: t('attempts'), end: true, cell: (one) => format.number(one.attempt) },
    { id: 'asked', title: t('asked'), end: true, cell: (one) => format.relative(one.requestedAt, now) },
    { id: 'stuck', title: t('givenUp'), end: true, cell: (one) => (one.stuckAt ? <Badge tone="bad">{format.relative(one.stuckAt, now)}</Badge> : '–') },
  ];
  return (
    <Panel title={t('stuck')}>
      <Read of={stuck}>
        {(data) =>
          data.enforcements.length === 0 ? (
            <p className="quiet">{t('stuck.none')}</p>
          ) : (
            <>
              <Table caption={t('stuck')} columns={columns} rows={data.enforcements} keyOf={(one) => one.enforcementId} />
              {data.next && <p className="quiet small">{t('people.more')}</p>}
            </>
          )
        }
      </Read>
    </Panel>
  );
}
