import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Version } from '../../api/review-policy';
import { Button } from '../../components/Button';
import { Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { Differences } from './Differences';
import { DraftDialog } from './DraftDialog';
import { StandingBadge } from './Entries';
import { nextDraftOf } from './nextDraft';
import { Steps } from './Steps';
import { texts } from './texts';

/** One version: where it stands, what may be done, what it says and what was done to it. */
export function VersionView({ kind, id, version, writes }: { kind: string; id: string; version: string; writes: boolean }) {
  const path = `/v1/policies/library/${[kind, id, version].map(encodeURIComponent).join('/')}`;
  const found = useQuery({ queryKey: ['policy', 'version', kind, id, version], queryFn: ({ signal }) => call<Version>('review', path, { signal }) });
  return (
    <Read of={found}>
      {(data) => (
        <>
          <Head data={data} path={path} writes={writes} />
          <Differences entry={data.version} path={path} />
          <History data={data} />
        </>
      )}
    </Read>
  );
}

function Head({ data, path, writes }: { data: Version; path: string; writes: boolean }) {
  const t = useTexts(texts);
  const format = useFormat();
  const [drafting, setDrafting] = useState(false);
  const entry = data.version;
  return (
    <Panel title={`${entry.id === 'all' ? entry.kind : `${entry.kind} ${entry.id}`} ${entry.version}`} aside={<StandingBadge state={entry.state} />}>
      <dl className="pairs">
        <dt>{t('from')}</dt>
        <dd>
          {format.day(entry.effectiveFrom)}
          {entry.effectiveTo && ` – ${format.day(entry.effectiveTo)}`}
        </dd>
        <dt>{t('origin')}</dt>
        <dd>{t(`origin.${entry.origin}`)}</dd>
        <dt>{t('authors')}</dt>
        <dd>{entry.authors.join(', ')}</dd>
        <dt>{t('approvedBy')}</dt>
        <dd>{entry.approvedBy ?? '–'}</dd>
      </dl>
      {entry.emergency && (
        <div className="notice bad">
          <p>
            {t('emergency.by', { who: entry.emergency.by })} <bdi dir="auto">{entry.emergency.reason}</bdi>
          </p>
          <p>
            {entry.emergency.reviewedBy
              ? t(entry.emergency.confirmed ? 'emergency.confirmed' : 'emergency.rejected', { who: entry.emergency.reviewedBy })
              : t('emergency.due', { when: format.dateTime(entry.emergency.reviewDue) })}
          </p>
        </div>
      )}
      {writes && (
        <div className="row steps">
          <Steps entry={entry} path={path} />
          <Button label={t('next')} keys="v" onPress={() => setDrafting(true)} />
        </div>
      )}
      {drafting && <DraftDialog begun={nextDraftOf(data, new Date())} onClose={() => setDrafting(false)} />}
    </Panel>
  );
}

function History({ data }: { data: Version }) {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <Panel title={t('history')}>
      <ol className="stack tight">
        {data.steps.map((step) => (
          <li key={`${step.step}${step.at}`} className="row">
            <span className="quiet small">{format.dateTime(step.at)}</span> <strong>{t(`step.${step.step}`)}</strong> {step.by}
            {step.note && <bdi dir="auto">{step.note}</bdi>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
