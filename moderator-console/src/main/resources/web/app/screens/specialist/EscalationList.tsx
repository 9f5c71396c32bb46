import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import { escalationStates, type Escalation, type EscalationPage, type EscalationState } from '../../api/escalation';
import { Button } from '../../components/Button';
import { ChoiceField } from '../../components/Field';
import { Badge, Panel } from '../../components/Panel';
import { Empty, Failure, Loading } from '../../components/States';
import { Table, type Column } from '../../components/Table';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { go, Link } from '../../shell/router';
import { ClockBadge } from './Clocks';
import { reasonInWords, teamInWords } from './inWords';
import { texts } from './texts';

const PAGE = 50;

export const addressOf = (escalation: Escalation): string => `/escalations/${encodeURIComponent(escalation.escalationId)}`;

/** Those in reach, what is due first comes first. */
export function EscalationList() {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  const [state, setState] = useState<EscalationState | ''>('');
  const found = useInfiniteQuery({
    queryKey: ['escalations', state],
    queryFn: ({ signal, pageParam }) => call<EscalationPage>('escalation', `/v1/escalations${query({ state, limit: PAGE, after: pageParam })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 20_000,
  });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const first = rows.find((row) => row.state !== 'DECIDED');
  const columns: Column<Escalation>[] = [
    { id: 'what', title: t('what'), cell: (row) => <Link to={addressOf(row)}>{row.category}</Link> },
    { id: 'severity', title: t('severity'), cell: (row) => <Badge tone={row.severity === 'S0' ? 'bad' : row.severity === 'S1' ? 'warn' : ''}>{row.severity}</Badge> },
    { id: 'reason', title: t('reason'), cell: (row) => reasonInWords(w, row.reason) },
    { id: 'team', title: t('team'), cell: (row) => teamInWords(w, row.team) },
    { id: 'market', title: t('market'), cell: (row) => format.market(row.market) },
    { id: 'state', title: t('state'), cell: (row) => <>{t(`state.${row.state}`)} {row.owner && <span className="quiet small">{row.owner}</span>}</> },
    { id: 'reports', title: t('reports'), end: true, cell: (row) => format.number(row.reportCount) },
    { id: 'due', title: t('due'), end: true, cell: (row) => (row.state === 'DECIDED' ? '–' : <ClockBadge clock={row.state === 'OPEN' ? row.clocks.acknowledge : row.clocks.resolve} />) },
  ];
  return (
    <div className="page">
      <div className="row spread">
        <h1>{t('title')}</h1>
        <Button label={t('openFirst')} keys="n" kind="first" disabled={first === undefined} why={t('none')} onPress={() => first && go(addressOf(first))} />
      </div>
      <Panel title={t('list')}>
        <div className="stack">
          <ChoiceField label={t('state')} value={state} onChange={setState} none={t('any')} choices={escalationStates.map((value) => ({ value, label: t(`state.${value}`) }))} />
          {found.data ? (
            rows.length === 0 ? (
              <Empty title={t('none')}>{t('none.say')}</Empty>
            ) : (
              <Table caption={t('list')} columns={columns} rows={rows} keyOf={(row) => row.escalationId} />
            )
          ) : found.isError ? (
            <Failure problem={found.error} again={() => void found.refetch()} />
          ) : (
            <Loading />
          )}
          {found.hasNextPage && <Button label={t('more')} busy={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()} />}
        </div>
      </Panel>
    </div>
  );
}
