import { useState } from 'react';

/** What is typed to one escalation and not sent yet. */
export interface Typed {
  waitingOn: string;
  note: string;
  outcome: string;
  clause: string;
  actions: readonly string[];
  rationale: string;
}

export const nothing: Typed = { waitingOn: '', note: '', outcome: '', clause: '', actions: [], rationale: '' };

/** In this window's memory alone: the service keeps no drafts, and what is confidential has no place in a browser's storage. */
const kept = new Map<string, Typed>();

/** Typed words that outlive leaving the escalation and coming back. */
export function useKept(id: string): [Typed, (part: Partial<Typed>) => void] {
  const [typed, setTyped] = useState<Typed>(() => kept.get(id) ?? nothing);
  const type = (part: Partial<Typed>) =>
    setTyped((before) => {
      const next = { ...before, ...part };
      kept.set(id, next);
      return next;
    });
  return [typed, type];
}
