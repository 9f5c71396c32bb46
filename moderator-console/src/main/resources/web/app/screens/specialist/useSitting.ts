import { useEffect, useRef } from 'react';
import { call } from '../../api/client';
import type { EscalationCase } from '../../api/escalation';
import { Problem } from '../../api/problem';
import type { Medium, Seen } from '../../api/review-case';
import { mediaOf, useSeconds } from '../desk/useExposure';

/**
 * A sitting begins when the service answers an escalation's content and ends when one leaves it: what was visible meanwhile goes to the service, which tells the one
 * ledger. Where the service knows of no sitting any more, the content is read again and counting begins anew.
 */
export function useSitting(of: EscalationCase, path: string, shownAsItIs: (medium: Medium) => boolean, opened: ReadonlySet<string>, again: () => void): void {
  const send = async (seen: Seen[], left: boolean): Promise<void> => {
    try {
      await call('escalation', `${path}/exposure`, { method: 'POST', body: { seen, left }, keepalive: left });
    } catch (failed) {
      if (!left && failed instanceof Problem && failed.isConflict) {
        beginAnew();
        again();
      }
      // What is not told is told the next time; what never is, the service takes from the sitting's time.
    }
  };
  const { seen, beginAnew } = useSeconds(mediaOf([of.content], of.withheld, opened), shownAsItIs, (all) => void send(all, false));
  const leave = useRef(() => {});
  leave.current = () => void send(seen(), true);
  useEffect(() => {
    const leaving = () => leave.current();
    window.addEventListener('pagehide', leaving);
    return () => {
      window.removeEventListener('pagehide', leaving);
      leaving();
    };
  }, []);
}
