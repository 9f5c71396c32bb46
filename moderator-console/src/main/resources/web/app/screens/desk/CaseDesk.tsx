import { useCallback, useRef, useState } from 'react';
import { call, exchange } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Case, Claim, Decision, Medium } from '../../api/review-case';
import { useProblemText } from '../../components/States';
import { useTell } from '../../components/Toasts';
import { useTexts } from '../../i18n/text';
import { useCommand } from '../../shell/shortcuts';
import { ActionBar, type Leaving } from './ActionBar';
import { Around, Notes, Resources, Timeline } from './Around';
import { CaseHead } from './CaseHead';
import { Clauses } from './Clauses';
import { ContentPanel } from './ContentPanel';
import { DecisionForm } from './DecisionForm';
import { decisionOf } from './judgement';
import { Reports } from './Reports';
import { texts } from './texts';
import { useDraft } from './useDraft';
import { useExposure } from './useExposure';
import { useLease } from './useLease';
import { Why } from './Why';

/** A case in hand, on one screen: what was reported, why it is here, which words apply, and the decision. */
export function CaseDesk({ claim, onLeft }: { claim: Claim; onLeft: (say: string | undefined, then: 'next' | 'idle' | 'resting') => void }) {
  const t = useTexts(texts);
  const tell = useTell();
  const inWords = useProblemText();
  const [held, setHeld] = useState<Case>(claim.case);
  const [lostTo, setLostTo] = useState(false);
  const onGone = useCallback(() => setLostTo(true), []);
  const { judgement, change, saving, save, forget } = useDraft(held, onGone);
  const lease = useLease(claim);
  const [revealed, setRevealed] = useState<ReadonlySet<Medium>>(new Set());
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  /** What changed in the words that govern this case since it was claimed. */
  const [changed, setChanged] = useState<string>();
  /** The release whose words the decider has read since. */
  const [read, setRead] = useState<string>();
  const [sending, setSending] = useState(false);
  const attempt = useRef<{ body: string; key: string }>({ body: '', key: '' });
  const shownAsItIs = useCallback(
    (medium: Medium) => revealed.has(medium) || (held.display.media[medium] ?? []).length === 0,
    [held.display.media, revealed],
  );
  const tellExposure = useExposure(claim, shownAsItIs, opened);
  const lost = lease.lost || lostTo;

  const reveal = () => setRevealed(revealed.size > 0 ? new Set() : new Set<Medium>(['text', 'image', 'video', 'audio', 'live']));
  useCommand('desk.reveal', revealed.size > 0 ? t('conceal') : t('reveal'), 'e', reveal);

  /** Shows the words that are in force now; what was chosen stays chosen, under the version that governs now. */
  const readAgain = async (difference: string) => {
    const now = await call<Case>('review', `/v1/cases/${held.caseId}`);
    const chosen = held.clauses[judgement.clause]?.clause;
    setHeld(now);
    change({ clause: now.clauses.findIndex((clause) => clause.clause === chosen) });
    setChanged(difference);
  };

  const fail = (failed: unknown) => {
    if (failed instanceof Problem && failed.isConflict) {
      const release = failed.errors.find((error) => error.field === 'policyRelease');
      if (release) {
        readAgain(release.expected ?? '').catch((again: unknown) => tell(inWords(again), 'bad'));
        return;
      }
      if (failed.errors.some((error) => error.field === 'fencingToken' || error.field === 'claimId')) {
        setLostTo(true);
        return;
      }
    }
    if (failed instanceof Problem && failed.status === 404) {
      setLostTo(true);
      return;
    }
    tell(inWords(failed), 'bad');
  };

  const decide = async (release: string | undefined) => {
    setSending(true);
    try {
      await tellExposure();
      const body = decisionOf(judgement, held, claim.fencingToken, release);
      const written = JSON.stringify(body);
      // The same decision sent again after silence is the same decision.
      if (attempt.current.body !== written) {
        attempt.current = { body: written, key: crypto.randomUUID() };
      }
      const answer = await exchange<Decision>('review', `/v1/cases/${held.caseId}/decisions`, {
        method: 'POST',
        body,
        idempotencyKey: attempt.current.key,
      });
      forget();
      onLeft(answer.status === 202 ? t('decided.two') : t('decided'), 'next');
    } catch (failed) {
      fail(failed);
    } finally {
      setSending(false);
    }
  };

  const leave = async (way: Leaving): Promise<boolean> => {
    try {
      await tellExposure();
      await save();
      if (way.note !== undefined) {
        await call('review', `/v1/cases/${held.caseId}/notes/${crypto.randomUUID()}`, { method: 'PUT', body: { text: way.note } });
      }
      await call('review', way.path, { method: 'POST', body: { fencingToken: claim.fencingToken, ...way.body } });
      onLeft(way.say, way.then);
      return true;
    } catch (failed) {
      fail(failed);
      return false;
    }
  };

  return (
    <div className="desk">
      <CaseHead claim={claim} until={lease.until} lost={lost} />
      {lost && (
        <div className="notice bad desk-notice" role="alert">
          <strong>{t('lost')}</strong> {t('lost.say')}{' '}
          <button type="button" className="button" onClick={() => onLeft(undefined, 'next')}>
            {t('next')}
          </button>
        </div>
      )}
      {changed && (
        <div className="notice warn desk-notice" role="alert">
          <strong>{t('changed')}</strong>{' '}
          <bdi lang="en" className="changed">
            {changed}
          </bdi>{' '}
          <button
            type="button"
            className="button"
            onClick={() => {
              setChanged(undefined);
              setRead(held.policyRelease);
              void decide(held.policyRelease);
            }}
          >
            {t('changed.go')}
          </button>
        </div>
      )}
      <div className="desk-columns">
        <div className="desk-column">
          <ContentPanel
            held={held}
            shownAsItIs={shownAsItIs}
            revealed={revealed.size > 0}
            onReveal={reveal}
            opened={opened}
            onOpen={(url) => setOpened(new Set([...opened, url]))}
            needsTranslation={claim.needsTranslation ?? false}
          />
          <Reports held={held} judgement={judgement} change={change} />
        </div>
        <div className="desk-column">
          <Why held={held} />
          <Clauses held={held} judgement={judgement} change={change} />
          <Resources held={held} />
          <Around held={held} />
          <Timeline held={held} />
        </div>
        <div className="desk-column desk-decision">
          <DecisionForm held={held} judgement={judgement} change={change} saving={saving} busy={sending} lost={lost} onDecide={() => void decide(read)} />
          <Notes held={held} />
        </div>
      </div>
      <ActionBar claim={claim} lost={lost} leave={leave} />
    </div>
  );
}
