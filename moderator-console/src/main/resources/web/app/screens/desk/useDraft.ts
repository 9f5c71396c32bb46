import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Case, Draft } from '../../api/review-case';
import { blank, draftOf, judgementOf, type Judgement } from './judgement';

export type Saving = 'none' | 'saving' | 'saved' | 'unsaved' | 'elsewhere' | 'kept';

/** What was typed on a case and no service has confirmed yet, until the page is closed: it is there again when the case is, also where a save was under way when it was left or lost. */
const unsaved = new Map<string, Judgement>();

const AFTER_TYPING = 700;
const AGAIN_AFTER = 5000;

/**
 * The judgement on a case, saved as it is typed. What cannot be saved stays on the page and is tried again. Where another window saved since, this one
 * says so, and the next save is the last word. A case that is no longer in hand takes no draft: `onGone`; what was typed is kept on the page for whenever it is again.
 */
export function useDraft(held: Case, onGone: () => void): { judgement: Judgement; change: (part: Partial<Judgement>) => void; saving: Saving; save: () => Promise<void>; forget: () => void } {
  const [judgement, setJudgement] = useState<Judgement>(() => unsaved.get(held.caseId) ?? blank);
  const [saving, setSaving] = useState<Saving>('none');
  const revision = useRef(0);
  const latest = useRef(judgement);
  const dirty = useRef(unsaved.has(held.caseId));
  const running = useRef<Promise<void>>();
  const path = `/v1/cases/${held.caseId}/draft`;

  useEffect(() => {
    const stop = new AbortController();
    call<Draft>('review', path, { signal: stop.signal }).then(
      (draft) => {
        revision.current = draft.revision;
        if (!dirty.current && draft.revision > 0) {
          latest.current = judgementOf(draft, held);
          setJudgement(latest.current);
          setSaving('saved');
        }
      },
      () => undefined, // Without a draft one begins anew; what is wrong with the service shows when it is saved.
    );
    return () => stop.abort();
    // A case is drawn anew for each claim.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [path]);

  const save = useCallback(async () => {
    if (running.current) {
      await running.current;
    }
    if (!dirty.current) {
      return;
    }
    dirty.current = false;
    const sent = latest.current;
    setSaving('saving');
    running.current = call<Draft>('review', path, { method: 'PUT', body: draftOf(sent, held, revision.current) }).then(
      (saved) => {
        revision.current = saved.revision;
        if (unsaved.get(held.caseId) === sent) {
          unsaved.delete(held.caseId);
        }
        setSaving(dirty.current ? 'unsaved' : 'saved');
      },
      async (failed: unknown) => {
        dirty.current = true;
        if (failed instanceof Problem && failed.isConflict) {
          setSaving('elsewhere');
          revision.current = await call<Draft>('review', path).then(
            (now) => now.revision,
            () => revision.current,
          );
        } else if (failed instanceof Problem && failed.status === 404) {
          setSaving('kept');
          onGone();
        } else {
          setSaving('unsaved');
        }
      },
    );
    await running.current;
    running.current = undefined;
  }, [held, onGone, path]);

  useEffect(() => {
    if (!dirty.current || saving === 'kept') {
      return undefined;
    }
    const timer = window.setTimeout(() => void save(), saving === 'unsaved' || saving === 'elsewhere' ? AGAIN_AFTER : AFTER_TYPING);
    return () => window.clearTimeout(timer);
  }, [judgement, saving, save]);

  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (dirty.current) {
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
      if (dirty.current) {
        void save();
      }
    };
  }, [held.caseId, save]);

  const change = useCallback((part: Partial<Judgement>) => {
    latest.current = { ...latest.current, ...part };
    dirty.current = true;
    unsaved.set(held.caseId, latest.current);
    setJudgement(latest.current);
  }, [held.caseId]);
  /** After a decision: what was typed is in it. */
  const forget = useCallback(() => {
    dirty.current = false;
    unsaved.delete(held.caseId);
  }, [held.caseId]);
  return { judgement, change, saving, save, forget };
}
