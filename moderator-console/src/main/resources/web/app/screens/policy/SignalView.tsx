import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Medium, Revision, SignalHistory, Wording } from '../../api/review-signals';
import { Button } from '../../components/Button';
import { Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { usePerson } from '../../shell/person';
import { ProposeDialog } from './ProposeDialog';
import { SettleDialog, type Settling } from './SettleDialog';
import { EntryBadge } from './Signals';
import { signalTexts } from './signalTexts';

/** One entry: what each of its revisions says, what was done to it, and what may be done. */
export function SignalView({ list, entry, writes }: { list: string; entry: string; writes: boolean }) {
  const path = `/v1/signals/entries/${encodeURIComponent(list)}/${encodeURIComponent(entry)}`;
  const found = useQuery({ queryKey: ['signals', 'entry', list, entry], queryFn: ({ signal }) => call<SignalHistory>('review', path, { signal }) });
  return (
    <Read of={found}>
      {(history) =>
        history.revisions.map((revision, at) => (
          <OneRevision key={revision.entry.revision} of={revision} path={path} latest={at === 0} writes={writes} />
        ))
      }
    </Read>
  );
}

function OneRevision({ of, path, latest, writes }: { of: Revision; path: string; latest: boolean; writes: boolean }) {
  const t = useTexts(signalTexts);
  const format = useFormat();
  const { entry, lexicon, hash } = of;
  return (
    <Panel title={t('revision.of', { entry: entry.key, revision: entry.revision })} aside={<EntryBadge state={entry.state} />}>
      {entry.refusedByTriage && (
        <p className="notice bad">
          {t('refusedByTriage', { when: format.dateTime(entry.refusedByTriage.at) })} <bdi dir="auto">{entry.refusedByTriage.because}</bdi>
        </p>
      )}
      <dl className="pairs">
        <dt>{t('because')}</dt>
        <dd>
          <bdi dir="auto">{entry.because}</bdi>
        </dd>
        <dt>{t('proposedBy')}</dt>
        <dd>
          {entry.proposedBy} · {format.dateTime(entry.proposedAt)}
        </dd>
        <dt>{t('approvedBy')}</dt>
        <dd>{entry.approvedBy && entry.approvedAt ? `${entry.approvedBy} · ${format.dateTime(entry.approvedAt)}` : '–'}</dd>
        {entry.endedBy && entry.endedAt && (
          <>
            <dt>{t('ended')}</dt>
            <dd>
              {entry.endedBy} · {format.dateTime(entry.endedAt)} <bdi dir="auto">{entry.endedBecause}</bdi>
            </dd>
          </>
        )}
      </dl>
      {lexicon && <WordingSays of={lexicon} />}
      {hash && <MediumSays of={hash} />}
      {latest && writes && <Steps of={of} path={path} />}
    </Panel>
  );
}

/** What nobody should have to read unasked stays folded. */
function WordingSays({ of }: { of: Wording }) {
  const t = useTexts(signalTexts);
  return (
    <>
      <dl className="pairs">
        <dt>{t('category')}</dt>
        <dd>{of.category}</dd>
        <dt>{t('strength')}</dt>
        <dd>{t(`strength.${of.strength}`)}</dd>
        <dt>{t('languages')}</dt>
        <dd>{of.languages.length === 0 ? t('languages.all') : of.languages.join(', ')}</dd>
      </dl>
      <details className="clause-line">
        <summary>{t('says.harmful')}</summary>
        <dl className="pairs">
          <dt>{t('pattern')}</dt>
          <dd className="mono" dir="ltr">
            {of.pattern}
          </dd>
          <dt>{t('finds')}</dt>
          <dd>
            <Lines of={of.finds} />
          </dd>
          <dt>{t('passes')}</dt>
          <dd>
            <Lines of={of.passes} />
          </dd>
        </dl>
      </details>
    </>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return of.length === 0 ? (
    '–'
  ) : (
    <ul className="stack tight">
      {of.map((line) => (
        <li key={line}>
          <bdi dir="auto">{line}</bdi>
        </li>
      ))}
    </ul>
  );
}

function MediumSays({ of }: { of: Medium }) {
  const t = useTexts(signalTexts);
  return (
    <dl className="pairs">
      <dt>{t('category')}</dt>
      <dd>
        {of.category} · {t(of.confirmed ? 'confirmed' : 'unconfirmed')}
      </dd>
      <dt>{of.algorithm === 'pdq' ? 'PDQ' : 'SHA-256'}</dt>
      <dd className="mono small" dir="ltr">
        {of.hash}
      </dd>
    </dl>
  );
}

function Steps({ of, path }: { of: Revision; path: string }) {
  const t = useTexts(signalTexts);
  const me = usePerson().id;
  const [settling, setSettling] = useState<Settling>();
  const [proposing, setProposing] = useState(false);
  const { key, revision, state, proposedBy } = of.entry;
  const waits = state === 'PROPOSED';
  const mine = proposedBy === me;
  const settle = (step: Settling['step']) => setSettling({ step, path, name: key, revision });
  return (
    <div className="row steps">
      {waits && <Button label={t('do.approval')} kind="first" keys="a" disabled={mine} why={t('another')} onPress={() => settle('approval')} />}
      {waits && <Button label={t('do.refusal')} keys="b" onPress={() => settle('refusal')} />}
      {state !== 'WITHDRAWN' && <Button label={t('do.withdrawal')} grave keys="w" onPress={() => settle('withdrawal')} />}
      <Button label={t('next')} keys="v" onPress={() => setProposing(true)} />
      {waits && mine && <span className="quiet small">{t('another')}</span>}
      {settling && <SettleDialog of={settling} onClose={() => setSettling(undefined)} />}
      {proposing && <ProposeDialog begun={of} onClose={() => setProposing(false)} />}
    </div>
  );
}
