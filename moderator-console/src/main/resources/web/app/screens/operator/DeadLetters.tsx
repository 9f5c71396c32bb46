import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, query, type Service } from '../../api/client';
import { services, type Letter, type Letters, type Replay } from '../../api/operations';
import { Button } from '../../components/Button';
import { CheckField, ChoiceField } from '../../components/Field';
import { Badge, Panel } from '../../components/Panel';
import { Read, useProblemText } from '../../components/States';
import { Table, type Column } from '../../components/Table';
import { useTell } from '../../components/Toasts';
import { useFormat, useNow } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { LetterDialog } from './LetterDialog';
import { texts } from './texts';
import { topicOf } from './topics';

const SHOWN = 100;

interface Parked extends Letter {
  service: Service;
}

/** Records that no consumer could use: why, what they look like, and sending them again. */
export function DeadLetters() {
  const t = useTexts(texts);
  const format = useFormat();
  const now = useNow();
  const [service, setService] = useState<Service | ''>('');
  const [replayed, setReplayed] = useState(false);
  const [looked, setLooked] = useState<Parked>();
  const letters = useQuery({
    queryKey: ['letters', service, replayed],
    queryFn: async ({ signal }) => {
      const asked = service === '' ? services : [service];
      const answers = await Promise.allSettled(
        asked.map((one) => call<Letters>(one, `/v1/operations/dead-letters${query({ limit: SHOWN, replayed })}`, { signal })),
      );
      const refused = answers.find((one) => one.status === 'rejected');
      if (refused && answers.every((one) => one.status === 'rejected')) {
        throw refused.reason;
      }
      const rows = answers.flatMap((one, i) => (one.status === 'fulfilled' ? one.value.deadLetters.map((letter): Parked => ({ ...letter, service: asked[i] as Service })) : []));
      return {
        rows: rows.sort((one, other) => other.at.localeCompare(one.at)),
        more: answers.some((one) => one.status === 'fulfilled' && (one.value.next !== undefined || !one.value.complete)),
        missing: asked.filter((_, i) => answers[i]?.status === 'rejected'),
      };
    },
    refetchInterval: 15_000,
  });
  const columns: Column<Parked>[] = [
    { id: 'at', title: t('parked'), cell: (row) => format.relative(row.at, now) },
    { id: 'service', title: t('service'), cell: (row) => row.service },
    { id: 'topic', title: t('topic'), cell: (row) => <span dir="ltr">{topicOf(row.topic)} <span className="quiet small">{row.partition}/{row.offset}</span></span> },
    { id: 'reason', title: t('reason'), cell: (row) => <Badge tone="warn">{row.reasonCode}</Badge> },
    { id: 'path', title: t('where'), cell: (row) => <span className="mono small">{row.path || '–'}</span> },
    { id: 'type', title: t('eventType'), cell: (row) => <span className="mono small">{row.eventType ?? '–'}</span> },
    { id: 'look', title: t('look'), end: true, cell: (row) => (row.replayedAt ? <span className="quiet small">{t('replayedBy', { who: row.replayedBy ?? '' })}</span> : <Button label={t('look')} kind="plain" onPress={() => setLooked(row)} />) },
  ];
  return (
    <Panel title={t('letters')} aside={<ReplayAll service={service} rows={letters.data?.rows.filter((row) => !row.replayedAt) ?? []} />}>
      <div className="row letters-filter">
        <ChoiceField label={t('service')} value={service} onChange={setService} none={t('all')} choices={services.map((value) => ({ value, label: value }))} />
        <CheckField label={t('withReplayed')} checked={replayed} onChange={setReplayed} />
      </div>
      <Read of={letters}>
        {(data) => (
          <>
            {data.rows.length === 0 ? <p className="quiet">{t('letters.none')}</p> : <Table caption={t('letters')} columns={columns} rows={data.rows} keyOf={(row) => `${row.service}|${row.id}`} />}
            {data.more && <p className="quiet small">{t('letters.more')}</p>}
            {data.missing.length > 0 && <p className="quiet small">{t('away', { names: data.missing.join(', ') })}</p>}
          </>
        )}
      </Read>
      {looked && <LetterDialog service={looked.service} id={looked.id} onClose={() => setLooked(undefined)} />}
    </Panel>
  );
}

/** Sends the open letters of one service again; asks before it does. */
function ReplayAll({ service, rows }: { service: Service | ''; rows: Parked[] }) {
  const t = useTexts(texts);
  const tell = useTell();
  const inWords = useProblemText();
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  if (service === '' || rows.length === 0) {
    return null;
  }
  const replay = async () => {
    setSure(false);
    try {
      const { replays } = await call<{ replays: Replay[] }>(service, '/v1/operations/dead-letters/replay', { method: 'POST', body: { limit: 500 } });
      tell(t('replayedMany', { count: replays.filter((one) => one.result === 'REPLAYED').length }), 'good');
    } catch (problem) {
      tell(inWords(problem), 'bad');
    }
    await queries.invalidateQueries({ queryKey: ['letters'] });
  };
  return sure ? (
    <span className="row">
      <Button label={t('replayAll.sure')} kind="first" onPress={() => void replay()} />
      <Button label={t('no')} onPress={() => setSure(false)} />
    </span>
  ) : (
    <Button label={t('replayAll')} onPress={() => setSure(true)} />
  );
}
