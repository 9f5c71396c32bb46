import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Claim } from '../../api/review-case';

const LOOKED_AT_EVERY = 5000;
const BUSY_WITHIN = 120_000;

/** Renews the claim while somebody works on it, from half of its time on; says when it is lost. Who is away for two minutes lets it run out. */
export function useLease(claim: Claim): { until: number; lost: boolean } {
  const [until, setUntil] = useState(() => new Date(claim.leaseUntil).getTime());
  const [lost, setLost] = useState(false);
  const busyAt = useRef(Date.now());
  const length = useRef(new Date(claim.leaseUntil).getTime() - Date.now());
  useEffect(() => {
    const onBusy = () => {
      busyAt.current = Date.now();
    };
    document.addEventListener('keydown', onBusy, true);
    document.addEventListener('pointerdown', onBusy, true);
    return () => {
      document.removeEventListener('keydown', onBusy, true);
      document.removeEventListener('pointerdown', onBusy, true);
    };
  }, []);
  useEffect(() => {
    if (lost) {
      return undefined;
    }
    const timer = window.setInterval(() => {
      const left = until - Date.now();
      if (left < length.current / 2 && Date.now() - busyAt.current < BUSY_WITHIN) {
        call<Claim>('review', `/v1/claims/${claim.claimId}/renewal`, { method: 'POST', body: { fencingToken: claim.fencingToken } }).then(
          (renewed) => setUntil(new Date(renewed.leaseUntil).getTime()),
          (failed: unknown) => {
            if (failed instanceof Problem && (failed.isConflict || failed.status === 404)) {
              setLost(true);
            }
          },
        );
      } else if (left < 0) {
        setLost(true);
      }
    }, LOOKED_AT_EVERY);
    return () => window.clearInterval(timer);
  }, [claim, until, lost]);
  return { until, lost };
}
