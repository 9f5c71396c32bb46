import { useCallback, useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, exchange } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Claim } from '../../api/review-case';
import type { Work } from '../../api/review-work';
import { Button } from '../../components/Button';
import { Empty, Loading, Read, useProblemText } from '../../components/States';
import { useTell } from '../../components/Toasts';
import { useTexts } from '../../i18n/text';
import { go } from '../../shell/router';
import { CaseDesk } from './CaseDesk';
import { texts } from './texts';
import './desk.css';

type Now = { is: 'idle' } | { is: 'asking' } | { is: 'nothing' } | { is: 'resting' } | { is: 'holding'; claim: Claim };

/** The moderator's desk: one case at a time. What is in hand already is shown at once. */
export default function Desk() {
  const work = useQuery({ queryKey: ['work'], queryFn: ({ signal }) => call<Work>('review', '/v1/work', { signal }), staleTime: 0 });
  return <Read of={work}>{(data) => <Sitting holds={data.inHand !== undefined} />}</Read>;
}

function Sitting({ holds }: { holds: boolean }) {
  const t = useTexts(texts);
  const tell = useTell();
  const inWords = useProblemText();
  const queries = useQueryClient();
  const [now, setNow] = useState<Now>({ is: holds ? 'asking' : 'idle' });

  const next = useCallback(async () => {
    setNow({ is: 'asking' });
    try {
      const answer = await exchange<Claim>('review', '/v1/claims', { method: 'POST', body: {} });
      setNow(answer.status === 204 ? { is: 'nothing' } : { is: 'holding', claim: answer.body });
    } catch (failed) {
      if (failed instanceof Problem && failed.rule('break')) {
        setNow({ is: 'resting' });
        return;
      }
      tell(inWords(failed), 'bad');
      setNow({ is: 'idle' });
    }
  }, [inWords, tell]);

  useEffect(() => {
    if (holds) {
      void next();
    }
    // Once, when one sits down.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const left = useCallback(
    (say: string | undefined, then: 'next' | 'idle' | 'resting') => {
      if (say !== undefined) {
        tell(say, 'good');
      }
      void queries.invalidateQueries({ queryKey: ['work'], refetchType: 'none' });
      void queries.invalidateQueries({ queryKey: ['wellbeing'] });
      if (then === 'next') {
        void next();
      } else {
        setNow({ is: then });
      }
    },
    [next, queries, tell],
  );

  const endBreak = async () => {
    try {
      await call('review', '/v1/breaks/end', { method: 'POST', body: {} });
      setNow({ is: 'idle' });
    } catch (failed) {
      tell(inWords(failed), 'bad');
    }
  };

  switch (now.is) {
    case 'holding':
      return <CaseDesk key={now.claim.claimId} claim={now.claim} onLeft={left} />;
    case 'asking':
      return <Loading />;
    case 'resting':
      return (
        <Empty title={t('break.under')} action={<Button label={t('break.end')} keys="e" kind="first" onPress={() => void endBreak()} />}>
          {t('break.under.say')}
        </Empty>
      );
    case 'nothing':
      return (
        <Empty title={t('nothing')} action={<NextButtons next={next} />}>
          {t('nothing.say')}
        </Empty>
      );
    case 'idle':
      return (
        <Empty title={t('start')} action={<NextButtons next={next} />}>
          {t('start.say')}
        </Empty>
      );
  }
}

function NextButtons({ next }: { next: () => Promise<void> }) {
  const t = useTexts(texts);
  return (
    <div className="row">
      <Button label={t('next')} keys="n" kind="first" onPress={() => void next()} />
      <Button label={t('myDay')} onPress={() => go('/my-day')} />
    </div>
  );
}
