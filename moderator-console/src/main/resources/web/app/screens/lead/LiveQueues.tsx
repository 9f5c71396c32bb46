import { useMemo, useState } from 'react';
import { useEvents } from '../../api/events';
import type { Figures, Lane } from '../../api/review-lead';
import { TextField } from '../../components/Field';
import { Badge, Panel } from '../../components/Panel';
import { Empty, Loading } from '../../components/States';
import { Table, type Column } from '../../components/Table';
import { useFormat, useNow } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { Arrivals } from './Arrivals';
import { texts } from './texts';

const SHOWN = 40;

const keyOf = (lane: Lane): string =>
  [lane.region, lane.market, lane.language, lane.clearances.join(), lane.categoryGroup, lane.client, lane.product].join('|');

/** What is late first, then what will be within the hour, then what waits longest. */
function urgentFirst(one: Lane, other: Lane): number {
  return other.breaches - one.breaches || other.dueWithinHour - one.dueWithinHour || (one.oldest ?? '9').localeCompare(other.oldest ?? '9') || other.queued - one.queued;
}

/** Open cases per lane, as they change. */
export function LiveQueues() {
  const t = useTexts(texts);
  const { latest, state } = useEvents<Figures>('review', '/v1/queues/live');
  const live = (
    <span role="status">
      <Badge tone={state === 'live' ? 'good' : 'warn'}>{t(`live.${state}`)}</Badge>
    </span>
  );
  return (
    <Panel title={t('queues')} aside={live}>
      {latest === undefined ? <Loading /> : <Lanes lanes={latest.queues} />}
    </Panel>
  );
}

function Lanes({ lanes }: { lanes: Lane[] }) {
  const t = useTexts(texts);
  const format = useFormat();
  const now = useNow();
  const [only, setOnly] = useState('');
  const found = useMemo(() => {
    const words = only.toLowerCase().split(/\s+/).filter(Boolean);
    return lanes.filter((lane) => words.every((word) => keyOf(lane).toLowerCase().includes(word))).sort(urgentFirst);
  }, [lanes, only]);
  const columns: Column<Lane>[] = [
    { id: 'market', title: t('market'), cell: (lane) => <>{format.market(lane.market)} <span className="quiet small">{lane.region}</span></> },
    { id: 'language', title: t('language'), cell: (lane) => (lane.language ? format.language(lane.language) : '–') },
    { id: 'category', title: t('category'), cell: (lane) => <>{lane.categoryGroup} {lane.clearances.map((one) => <Badge key={one} tone="accent">{one}</Badge>)}</> },
    { id: 'product', title: t('product'), cell: (lane) => <bdi>{lane.client === lane.product ? lane.product : `${lane.client} · ${lane.product}`}</bdi> },
    { id: 'queued', title: t('queued'), end: true, cell: (lane) => format.number(lane.queued) },
    { id: 'claimed', title: t('claimed'), end: true, cell: (lane) => format.number(lane.claimed) },
    { id: 'held', title: t('held'), end: true, cell: (lane) => format.number(lane.held) },
    { id: 'parked', title: t('parked'), end: true, cell: (lane) => format.number(lane.parked) },
    { id: 'oldest', title: t('oldest'), end: true, cell: (lane) => (lane.oldest ? format.duration((now - Date.parse(lane.oldest)) / 1000) : '–') },
    { id: 'due', title: t('due'), end: true, cell: (lane) => (lane.dueWithinHour > 0 ? <Badge tone="warn">{format.number(lane.dueWithinHour)}</Badge> : '0') },
    { id: 'breaches', title: t('breaches'), end: true, cell: (lane) => (lane.breaches > 0 ? <Badge tone="bad">{format.number(lane.breaches)}</Badge> : '0') },
  ];
  return (
    <div className="stack">
      <Sums lanes={found} now={now} />
      <Arrivals />
      {lanes.length === 0 ? (
        <Empty title={t('queues.none')}>{t('queues.none.say')}</Empty>
      ) : (
        <>
          <TextField label={t('only')} hint={t('only.hint')} type="search" value={only} onChange={setOnly} />
          <Table caption={t('queues')} columns={columns} rows={found.slice(0, SHOWN)} keyOf={keyOf} />
          {found.length > SHOWN && <p className="quiet small">{t('queues.more', { count: found.length - SHOWN })}</p>}
        </>
      )}
    </div>
  );
}

function Sums({ lanes, now }: { lanes: Lane[]; now: number }) {
  const t = useTexts(texts);
  const format = useFormat();
  const sum = (of: (lane: Lane) => number) => lanes.reduce((all, lane) => all + of(lane), 0);
  const oldest = lanes.map((lane) => lane.oldest ?? '').filter(Boolean).sort()[0];
  const late = sum((lane) => lane.breaches);
  const due = sum((lane) => lane.dueWithinHour);
  const tiles: [string, string, string?][] = [
    [t('queued'), format.number(sum((lane) => lane.queued))],
    [t('claimed'), format.number(sum((lane) => lane.claimed))],
    [t('held'), format.number(sum((lane) => lane.held))],
    [t('parked'), format.number(sum((lane) => lane.parked))],
    [t('oldest'), oldest ? format.duration((now - Date.parse(oldest)) / 1000) : '–'],
    [t('due'), format.number(due), due > 0 ? 'warn' : undefined],
    [t('breaches'), format.number(late), late > 0 ? 'bad' : undefined],
  ];
  return (
    <dl className="tiles">
      {tiles.map(([name, value, tone]) => (
        <div key={name} className={`tile ${tone ?? ''}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
