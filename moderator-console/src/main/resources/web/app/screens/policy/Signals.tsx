import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import { entryStates, type EntryState, type SignalEntries, type SignalEntry } from '../../api/review-signals';
import { Button } from '../../components/Button';
import { ChoiceField, TextField } from '../../components/Field';
import { Badge, Panel } from '../../components/Panel';
import { Failure, Loading } from '../../components/States';
import { Table, type Column } from '../../components/Table';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { Link } from '../../shell/router';
import { ProposeDialog } from './ProposeDialog';
import { SignalImports } from './SignalImports';
import { signalTexts } from './signalTexts';

const tones: Record<EntryState, '' | 'good' | 'warn' | 'bad'> = {
  PROPOSED: 'warn',
  PUBLISHED: 'good',
  REFUSED_BY_TRIAGE: 'bad',
  SUPERSEDED: '',
  REFUSED: '',
  WITHDRAWN: '',
};

const addressOf = (entry: SignalEntry): string => `/policy/signals/${entry.key.split('/').map(encodeURIComponent).join('/')}`;

export function EntryBadge({ state }: { state: EntryState }) {
  const t = useTexts(signalTexts);
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}

/** What triage looks for in texts and among media, and what waits for another person before it is looked for. Nothing here says what the texts are. */
export function Signals({ writes }: { writes: boolean }) {
  const t = useTexts(signalTexts);
  const format = useFormat();
  const [state, setState] = useState<EntryState>('PROPOSED');
  const [list, setList] = useState('');
  const [proposing, setProposing] = useState(false);
  const asked = /^[a-z0-9-]{1,60}$/.test(list) ? list : '';
  const found = useInfiniteQuery({
    queryKey: ['signals', 'entries', state, asked],
    queryFn: ({ signal, pageParam }) => call<SignalEntries>('review', `/v1/signals/entries${query({ state, list: asked, after: pageParam, limit: 100 })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = found.data?.pages.flatMap((page) => page.entries) ?? [];
  const columns: Column<SignalEntry>[] = [
    { id: 'entry', title: t('entry'), cell: (row) => <Link to={addressOf(row)}><bdi className="shortened" title={row.key}>{row.key}</bdi></Link> },
    { id: 'kind', title: t('kind'), cell: (row) => t(`kind.${row.kind}`) },
    { id: 'state', title: t('state'), cell: (row) => <EntryBadge state={row.state} /> },
    { id: 'because', title: t('because'), cell: (row) => <bdi dir="auto">{row.because}</bdi> },
    { id: 'by', title: t('proposedBy'), cell: (row) => row.proposedBy },
    { id: 'approved', title: t('approvedBy'), cell: (row) => row.approvedBy ?? '–' },
    { id: 'revision', title: t('revision'), end: true, cell: (row) => format.number(row.revision) },
    { id: 'at', title: t('proposedAt'), end: true, cell: (row) => format.dateTime(row.proposedAt) },
  ];
  return (
    <>
      <Panel title={t('title')} aside={writes ? <Button label={t('propose')} keys="n" onPress={() => setProposing(true)} /> : undefined}>
        <p className="quiet">{t('say')}</p>
        <div className="filters">
          <ChoiceField label={t('state')} value={state} onChange={setState} choices={entryStates.map((value) => ({ value, label: t(`state.${value}`) }))} />
          <TextField label={t('list.only')} hint={t('list.hint')} type="search" value={list} onChange={setList} />
        </div>
        {found.data ? (
          rows.length === 0 ? (
            <p className="quiet">{t('none')}</p>
          ) : (
            <Table caption={t('title')} columns={columns} rows={rows} keyOf={(row) => `${row.key}@${row.revision}`} />
          )
        ) : found.isError ? (
          <Failure problem={found.error} again={() => void found.refetch()} />
        ) : (
          <Loading />
        )}
        {found.hasNextPage && <Button label={t('more')} busy={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()} />}
      </Panel>
      <SignalImports writes={writes} />
      {proposing && <ProposeDialog onClose={() => setProposing(false)} />}
    </>
  );
}
