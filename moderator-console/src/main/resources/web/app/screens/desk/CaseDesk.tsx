import { useCallback, useRef, useState } from 'react';
import { call, exchange } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Claim, Decision, Medium } from '../../api/review-case';
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
  const held = claim.case;
  const { judgement, change, saving, save, forget } = useDraft(held);
  const lease = useLease(claim);
  const [lostTo, setLostTo] = useState(false);
  const [revealed, setRevealed] = useState<ReadonlySet<Medium>>(new Set());
  const [changed, setChanged] = useState<{ release: string | undefined; say: string }>();
  const [sending, setSending] = useState(false);
  const attempt = useRef<{ body: string; key: string }>({ body: '', key: '' });
  const shownAsItIs = useCallback(
    (medium: Medium) => revealed.has(medium) || (held.display.media[medium] ?? []).length === 0,
    [held.display.media, revealed],
  );
  const tellExposure = useExposure(claim, shownAsItIs);
  const lost = lease.lost || lostTo;

  const reveal = () => setRevealed(revealed.size > 0 ? new Set() : new Set<Medium>(['text', 'image', 'video', 'audio', 'live']));
  useCommand('desk.reveal', revealed.size > 0 ? t('conceal') : t('reveal'), 'e', reveal);

  const fail = (failed: unknown) => {
    if (failed instanceof Problem && failed.isConflict) {
      const release = failed.errors.find((error) => error.field === 'policyRelease');
      if (release) {
        setChanged({ release: release.expected, say: inWords(failed) });
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

  const decide = async (release?: string) => {
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
          <strong>{t('changed')}</strong> {changed.say}{' '}
          <button
            type="button"
            className="button"
            onClick={() => {
              setChanged(undefined);
              void decide(changed.release);
            }}
          >
            {t('changed.go')}
          </button>
        </div>
      )}
      <div className="desk-columns">
        <div className="desk-column">
          <ContentPanel held={held} shownAsItIs={shownAsItIs} revealed={revealed.size > 0} onReveal={reveal} needsTranslation={claim.needsTranslation ?? false} />
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
          <DecisionForm held={held} judgement={judgement} change={change} saving={saving} busy={sending} lost={lost} onDecide={() => void decide()} />
          <Notes held={held} />
        </div>
      </div>
      <ActionBar claim={claim} lost={lost} leave={leave} />
    </div>
  );
}
