import { useState } from 'react';
import type { Claim } from '../../api/review-case';
import { Button } from '../../components/Button';
import { useTexts } from '../../i18n/text';
import { AskDialog, GiveBackDialog, HandOverDialog, ReferDialog, SecondOpinionDialog } from './dialogs';
import { texts } from './texts';

/** A way to leave a case undecided: what is posted with the fencing token, and what comes then. */
export interface Leaving {
  path: string;
  body?: Record<string, unknown>;
  note?: string;
  say: string;
  then: 'next' | 'idle' | 'resting';
}

type Open = 'none' | 'handOver' | 'ask' | 'refer' | 'second' | 'giveBack';

/** Everything but deciding, each with its key. */
export function ActionBar({ claim, lost, leave }: { claim: Claim; lost: boolean; leave: (way: Leaving) => Promise<boolean> }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState<Open>('none');
  const claims = `/v1/claims/${claim.claimId}`;
  const close = () => setOpen('none');
  const go = (way: Leaving) => {
    close();
    void leave(way);
  };
  const hold: Leaving = { path: `${claims}/hold`, say: t('held'), then: 'next' };
  const tooHard: Leaving = { path: `${claims}/release`, body: { reason: 'TOO_HARD', thenBreak: true }, say: t('tooHard.done'), then: 'resting' };
  return (
    <>
      <div className="desk-bar" role="toolbar" aria-label={t('otherWays')}>
        <Button label={t('hold')} keys="h" disabled={lost} why={t('lost')} onPress={() => void leave(hold)} />
        <Button label={t('handOver')} keys="w" disabled={lost} why={t('lost')} onPress={() => setOpen('handOver')} />
        <Button label={t('second')} keys="s" disabled={lost} why={t('lost')} onPress={() => setOpen('second')} />
        <Button label={t('ask')} keys="q" disabled={lost} why={t('lost')} onPress={() => setOpen('ask')} />
        <Button label={t('refer')} keys="r" disabled={lost} why={t('lost')} onPress={() => setOpen('refer')} />
        <Button label={t('giveBack')} keys="b" disabled={lost} why={t('lost')} onPress={() => setOpen('giveBack')} />
        <Button label={t('tooHard')} keys="t" disabled={lost} why={t('lost')} onPress={() => void leave(tooHard)} />
      </div>
      {open === 'handOver' && <HandOverDialog claims={claims} onClose={close} go={go} />}
      {open === 'second' && <SecondOpinionDialog claims={claims} onClose={close} go={go} />}
      {open === 'ask' && <AskDialog held={claim.case} onClose={close} go={go} />}
      {open === 'refer' && <ReferDialog held={claim.case} onClose={close} go={go} />}
      {open === 'giveBack' && <GiveBackDialog claims={claims} onClose={close} go={go} />}
    </>
  );
}
