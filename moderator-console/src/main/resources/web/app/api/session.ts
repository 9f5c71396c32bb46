import { problemOf } from './problem';

/** Who is signed in, as `GET /bff/session` says it. */
export interface Session {
  id: string;
  name: string;
  roles: string[];
  regions: string[];
  languages: string[];
  team?: string;
  until: string;
}

export async function readSession(): Promise<Session> {
  const answer = await fetch('/bff/session', { headers: { 'X-Requested-With': 'JavaScript' } });
  if (!answer.ok) {
    throw await problemOf(answer);
  }
  return (await answer.json()) as Session;
}

type Listener = () => void;
const listeners = new Set<Listener>();

/** Called by the client when an answer says that nobody is signed in any more. */
export function onSignedOut(): void {
  listeners.forEach((listener) => listener());
}

export function whenSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells other windows that somebody has signed in again. */
export const signIns = new BroadcastChannel('steward.signed-in');
