import { useCallback, useEffect, useRef } from 'react';
import { call } from '../../api/client';
import type { Case, Claim, Medium } from '../../api/review-case';

const TICK = 1000;
const TOLD_EVERY = 15;

/** The kinds of media of a case that are on the screen: not what is withheld, nor films and sounds that nobody asked for. */
export function mediaOf(held: Case, opened: ReadonlySet<string>): Medium[] {
  const withheld = new Set(held.withheld.map((one) => one.url));
  const found = new Set<Medium>();
  for (const content of [held.content, ...held.earlierContents]) {
    if (content?.text || content?.thread.length) {
      found.add('text');
    }
    content?.media
      .filter((media) => !withheld.has(media.url) && (media.kind === 'image' || opened.has(media.url)))
      .forEach((media) => found.add(media.kind));
  }
  return [...found];
}

/**
 * Counts for how long what was visible, as it is or made easier, while the page is looked at, and tells the ledger every so often and before the case is left.
 * All of it is told each time, so that telling twice counts once.
 */
export function useExposure(claim: Claim, shownAsItIs: (medium: Medium) => boolean, opened: ReadonlySet<string>): () => Promise<void> {
  const seconds = useRef(new Map<string, { medium: Medium; seconds: number; revealed: boolean }>());
  const revealed = useRef(shownAsItIs);
  revealed.current = shownAsItIs;
  const asked = useRef(opened);
  asked.current = opened;
  const tell = useCallback(async () => {
    const seen = [...seconds.current.values()];
    if (seen.length > 0) {
      // What the ledger lacks it takes from the claim's time, which is never less.
      await call('review', `/v1/claims/${claim.claimId}/exposure`, { method: 'POST', body: { fencingToken: claim.fencingToken, seen } }).catch(
        () => undefined,
      );
    }
  }, [claim.claimId, claim.fencingToken]);
  useEffect(() => {
    let ticks = 0;
    const timer = window.setInterval(() => {
      if (document.visibilityState !== 'visible') {
        return;
      }
      for (const medium of mediaOf(claim.case, asked.current)) {
        const asItIs = revealed.current(medium);
        const key = `${medium}-${asItIs}`;
        const before = seconds.current.get(key)?.seconds ?? 0;
        seconds.current.set(key, { medium, seconds: before + 1, revealed: asItIs });
      }
      ticks++;
      if (ticks % TOLD_EVERY === 0) {
        void tell();
      }
    }, TICK);
    return () => window.clearInterval(timer);
  }, [claim, tell]);
  return tell;
}
