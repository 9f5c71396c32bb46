import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Instruction } from '../../api/review-lead';
import { Button } from '../../components/Button';
import { Badge, Panel } from '../../components/Panel';
import { Read, useProblemText } from '../../components/States';
import { Table, type Column } from '../../components/Table';
import { useTell } from '../../components/Toasts';
import { useFormat, useNow } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { usePerson } from '../../shell/person';
import { InstructDialog } from './InstructDialog';
import { texts } from './texts';

/** What is said of queues for a while, and saying more. */
export function Instructions() {
  const t = useTexts(texts);
  const { regions } = usePerson();
  const [saying, setSaying] = useState(false);
  const inForce = useQuery({
    queryKey: ['lead', 'instructions'],
    queryFn: ({ signal }) => call<{ instructions: Instruction[] }>('review', '/v1/queues/instructions', { signal }),
    refetchInterval: 30_000,
  });
  return (
    <Panel title={t('instructions')} aside={<Button label={t('instruct')} keys="i" onPress={() => setSaying(true)} />}>
      <Read of={inForce}>{(data) => (data.instructions.length === 0 ? <p className="quiet">{t('instructions.none')}</p> : <InForce rows={data.instructions} />)}</Read>
      {saying && <InstructDialog regions={regions} onClose={() => setSaying(false)} />}
    </Panel>
  );
}

function InForce({ rows }: { rows: Instruction[] }) {
  const t = useTexts(texts);
  const format = useFormat();
  const now = useNow();
  const tell = useTell();
  const inWords = useProblemText();
  const queries = useQueryClient();
  const [ending, setEnding] = useState('');
  const end = async (id: string) => {
    setEnding(id);
    try {
      await call('review', `/v1/queues/instructions/${encodeURIComponent(id)}/end`, { method: 'POST' });
      tell(t('instruction.ended'), 'good');
    } catch (problem) {
      tell(inWords(problem), 'bad');
    }
    setEnding('');
    await queries.invalidateQueries({ queryKey: ['lead', 'instructions'] });
  };
  const all = (names: string[] | undefined, say: (name: string) => string) => (names === undefined ? t('everything') : names.map(say).join(', '));
  const columns: Column<Instruction>[] = [
    { id: 'kind', title: t('kind'), cell: (one) => <Badge tone={one.kind === 'DIVERT' ? 'accent' : 'warn'}>{t(`kind.${one.kind}`)}</Badge> },
    { id: 'region', title: t('region'), cell: (one) => one.region },
    { id: 'markets', title: t('markets'), cell: (one) => all(one.markets, format.market) },
    { id: 'languages', title: t('languages'), cell: (one) => all(one.languages, format.language) },
    { id: 'categories', title: t('categories'), cell: (one) => all(one.categories, (name) => name) },
    { id: 'to', title: t('to'), cell: (one) => [one.toMarket && format.market(one.toMarket), one.toLanguage && format.language(one.toLanguage)].filter(Boolean).join(', ') || '–' },
    { id: 'reason', title: t('reason'), cell: (one) => <bdi dir="auto">{one.reason}</bdi> },
    { id: 'by', title: t('by'), cell: (one) => one.givenBy },
    { id: 'until', title: t('until'), cell: (one) => format.relative(one.until, now) },
    { id: 'end', title: t('end'), end: true, cell: (one) => <Button label={t('instruction.end')} kind="plain" busy={ending === one.id} onPress={() => void end(one.id)} /> },
  ];
  return <Table caption={t('instructions')} columns={columns} rows={rows} keyOf={(one) => one.id} />;
}
