import { useCallback, useEffect, useRef } from 'react';
import { call } from '../../api/client';
import type { Claim, Content, Medium, Seen, Withheld } from '../../api/review-case';

const TICK = 1000;
const TOLD_EVERY = 15;

/** The kinds of media that are on the screen: not what is withheld, nor films and sounds that nobody asked for. */
export function mediaOf(contents: readonly (Content | null | undefined)[], withheldMedia: readonly Withheld[], opened: ReadonlySet<string>): Medium[] {
  const withheld = new Set(withheldMedia.map((one) => one.url));
  const found = new Set<Medium>();
  for (const content of contents) {
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
 * Counts for how long what was visible, as it is or made easier, while the page is looked at, and has it told every so often. All of it is told each time, so that
 * telling twice counts once. Answers what was seen so far, and how to begin anew.
 */
export function useSeconds(
  onScreen: readonly Medium[],
  shownAsItIs: (medium: Medium) => boolean,
  tell: (seen: Seen[]) => void,
): { seen: () => Seen[]; beginAnew: () => void } {
  const seconds = useRef(new Map<string, Seen>());
  const now = useRef({ onScreen, shownAsItIs, tell });
  now.current = { onScreen, shownAsItIs, tell };
  const seen = useCallback(() => [...seconds.current.values()], []);
  const beginAnew = useCallback(() => seconds.current.clear(), []);
  useEffect(() => {
    let ticks = 0;
    const timer = window.setInterval(() => {
      if (document.visibilityState !== 'visible') {
        return;
      }
      for (const medium of now.current.onScreen) {
        const revealed = now.current.shownAsItIs(medium);
        const key = `${medium}-${revealed}`;
        seconds.current.set(key, { medium, seconds: (seconds.current.get(key)?.seconds ?? 0) + 1, revealed });
      }
      ticks++;
      if (ticks % TOLD_EVERY === 0) {
        now.current.tell(seen());
      }
    }, TICK);
    return () => window.clearInterval(timer);
  }, [seen]);
  return { seen, beginAnew };
}

/** What of a claim was visible goes to the ledger, now and then and before the case is left. */
export function useExposure(claim: Claim, shownAsItIs: (medium: Medium) => boolean, opened: ReadonlySet<string>): () => Promise<void> {
  const send = useCallback(
    async (seen: Seen[]) => {
      if (seen.length > 0) {
        // What the ledger lacks it takes from the claim's time, which is never less.
        await call('review', `/v1/claims/${claim.claimId}/exposure`, { method: 'POST', body: { fencingToken: claim.fencingToken, seen } }).catch(
          () => undefined,
        );
      }
    },
    [claim.claimId, claim.fencingToken],
  );
  const held = claim.case;
  const { seen } = useSeconds(mediaOf([held.content, ...held.earlierContents], held.withheld, opened), shownAsItIs, (all) => void send(all));
  return useCallback(() => send(seen()), [send, seen]);
}
