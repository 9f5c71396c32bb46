import { createContext, useContext } from 'react';
import type { Session } from '../api/session';

export const PersonContext = createContext<Session | undefined>(undefined);

/** Who is signed in. Every screen is shown to somebody. */
export function usePerson(): Session {
  const person = useContext(PersonContext);
  if (!person) {
    throw new Error('a screen is shown to nobody');
  }
  return person;
}
