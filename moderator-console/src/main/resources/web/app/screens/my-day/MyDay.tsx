import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Limit, Mine, Work, WorkItem } from '../../api/review-work';
import { Bar } from '../../components/Bar';
import { Button } from '../../components/Button';
import { Badge, Panel } from '../../components/Panel';
import { Empty, Read, useProblemText } from '../../components/States';
import { Table, type Column } from '../../components/Table';
import { useTell } from '../../components/Toasts';
import { useFormat, useNow } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { usePerson } from '../../shell/person';
import { go } from '../../shell/router';
import { useCategories } from '../desk/categories';
import { RulesChanged } from './RulesChanged';
import { texts } from './texts';
import './my-day.css';

type Word = keyof (typeof words)['en'];
const known = (key: string): key is Word => key in words.en;

/** A person's own day: what is theirs, what it took, and what became of what they passed on. For nobody else. */
export default function MyDay() {
  const t = useTexts(texts);
  const claims = usePerson().roles.includes('moderator');
  const mine = useQuery({ queryKey: ['wellbeing'], queryFn: ({ signal }) => call<Mine>('review', '/v1/wellbeing/mine', { signal }), refetchInterval: 60_000 });
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <Read of={mine}>{(data) => <Breaks mine={data} />}</Read>
      {claims && <RulesChanged />}
      <div className="day-columns">
        {claims && <Claimed />}
        <Panel title={t('exposure')}>
          <Read of={mine}>{(data) => <Exposure mine={data} />}</Read>
        </Panel>
      </div>
    </div>
  );
}

/** Specialists are handed nothing: they have no list, and what becomes of theirs is at their desk. */
function Claimed() {
  const t = useTexts(texts);
  const work = useQuery({ queryKey: ['work'], queryFn: ({ signal }) => call<Work>('review', '/v1/work', { signal }), refetchInterval: 30_000 });
  return (
    <div className="stack">
      <Panel title={t('list')}>
        <Read of={work}>{(data) => <List work={data} />}</Read>
      </Panel>
      <Panel title={t('became')}>
        <Read of={work}>{(data) => <Became work={data} />}</Read>
      </Panel>
    </div>
  );
}

function Breaks({ mine }: { mine: Mine }) {
  const t = useTexts(texts);
  const tell = useTell();
  const inWords = useProblemText();
  const format = useFormat();
  const now = useNow();
  const queries = useQueryClient();
  const resting = mine.breakSince !== undefined;
  const change = async (path: string) => {
    try {
      await call('review', path, { method: 'POST', body: {} });
      await queries.invalidateQueries({ queryKey: ['wellbeing'] });
    } catch (failed) {
      tell(inWords(failed), 'bad');
    }
  };
  return (
    <div className={`notice ${mine.breakDue.length > 0 ? 'warn' : ''}`}>
      <div className="row spread">
        <p>
          {resting
            ? t('break.under', { since: format.duration((now - new Date(mine.breakSince ?? now).getTime()) / 1000) })
            : mine.breakDue.length > 0
              ? t('break.due')
              : t('break.none')}{' '}
          <span className="quiet small">{t('break.today', { time: format.duration(mine.breakSeconds) })}</span>
        </p>
        {resting ? (
          <Button label={t('break.end')} keys="e" kind="first" onPress={() => void change('/v1/breaks/end')} />
        ) : (
          <Button label={t('break.begin')} keys="k" kind={mine.breakDue.length > 0 ? 'first' : 'usual'} onPress={() => void change('/v1/breaks')} />
        )}
      </div>
    </div>
  );
}

function List({ work }: { work: Work }) {
  const t = useTexts(texts);
  const tell = useTell();
  const inWords = useProblemText();
  const format = useFormat();
  const titleOf = useCategories();
  const queries = useQueryClient();
  const take = async (item: WorkItem) => {
    try {
      await call('review', `/v1/work/${item.caseId}/claim`, { method: 'POST', body: {} });
      await queries.invalidateQueries({ queryKey: ['work'] });
      go('/desk');
    } catch (failed) {
      tell(inWords(failed), 'bad');
    }
  };
  const columns: Column<WorkItem>[] = [
    { id: 'severity', title: t('severity'), cell: (item) => <Badge tone={item.severity === 'S0' || item.severity === 'S1' ? 'bad' : ''}>{item.severity}</Badge> },
    { id: 'category', title: t('category'), cell: (item) => titleOf(item.category) },
    { id: 'market', title: t('market'), cell: (item) => format.market(item.market) },
    { id: 'from', title: t('from'), cell: (item) => (item.claimId ? t('inHand') : item.from ? <bdi>{item.from}</bdi> : t('own')) },
    { id: 'until', title: t('until'), cell: (item) => <span title={format.dateTime(item.until)}>{format.relative(item.until)}</span> },
    { id: 'deadline', title: t('deadline'), cell: (item) => <span title={format.dateTime(item.deadline)}>{format.relative(item.deadline)}</span> },
    {
      id: 'take',
      title: t('take'),
      cell: (item) =>
        item.claimId ? (
          <Button label={t('open')} onPress={() => go('/desk')} />
        ) : (
          <Button label={t('take')} disabled={work.inHand !== undefined} why={t('take.not')} onPress={() => void take(item)} />
        ),
    },
  ];
  const rows = [...(work.inHand ? [work.inHand] : []), ...work.waiting];
  return rows.length === 0 ? (
    <Empty title={t('list.none')} action={<Button label={t('toDesk')} keys="n" kind="first" onPress={() => go('/desk')} />}>
      {t('list.none.say')}
    </Empty>
  ) : (
    <Table caption={t('list')} columns={columns} rows={rows} keyOf={(item) => item.caseId} />
  );
}

function Became({ work }: { work: Work }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  if (work.referred.length + work.readTwice.length === 0) {
    return <p className="quiet">{t('became.none')}</p>;
  }
  const said = (key: string) => (known(key) ? w(key) : w('unknown'));
  return (
    <ul className="stack tight">
      {work.referred.map((one) => (
        <li key={`${one.caseId}-${one.referredAt}`} className="row">
          <Badge tone="accent">{said(`team.${one.team}`)}</Badge>
          <span>{said(`reason.${one.reason}`)}</span>
          <span className="quiet small">{format.relative(one.referredAt)}</span>
          <span>{one.outcome ? said(`outcome.${one.outcome}`) : said(`state.${one.state}`)}</span>
        </li>
      ))}
      {work.readTwice.map((one) => (
        <li key={`${one.caseId}-${one.readAt}`} className="row">
          <Badge>{t('twice')}</Badge>
          <span>{said(`became.${one.became}`)}</span>
          {one.outcome && <span className="quiet">{said(`outcome.${one.outcome}`)}</span>}
          <span className="quiet small">{format.relative(one.readAt)}</span>
        </li>
      ))}
    </ul>
  );
}

function Exposure({ mine }: { mine: Mine }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  return (
    <div className="stack">
      <p className="small quiet">{t('exposure.say')}</p>
      {[mine.together, ...mine.harms].map((limit) => (
        <LimitBar key={limit.harm} limit={limit} label={known(`harm.${limit.harm}`) ? w(`harm.${limit.harm}` as Word) : limit.harm} />
      ))}
      <p className="small">{t('strain', { time: format.duration(mine.strainSeconds) })}</p>
      {mine.withheld.length > 0 && <p className="notice">{t('withheld', { what: mine.withheld.join(', ') })}</p>}
    </div>
  );
}

function LimitBar({ limit, label }: { limit: Limit; label: string }) {
  const t = useTexts(texts);
  const format = useFormat();
  const share = Math.max(limit.today / limit.hardPerDay, limit.week / limit.hardPerWeek);
  const over = limit.today >= limit.hardPerDay || limit.week >= limit.hardPerWeek;
  const near = limit.today >= limit.softPerDay || limit.week >= limit.softPerWeek;
  return (
    <Bar
      label={label}
      share={share}
      tone={over ? 'bad' : near ? 'warn' : 'usual'}
      value={t('of', { today: format.duration(limit.today), day: format.duration(limit.hardPerDay), week: format.duration(limit.week), most: format.duration(limit.hardPerWeek) })}
    />
  );
}
