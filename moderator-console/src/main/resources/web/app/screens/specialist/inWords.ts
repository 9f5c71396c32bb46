import { words } from '../../i18n/words';
import type { useTexts } from '../../i18n/text';

type Words = ReturnType<typeof useTexts<keyof (typeof words)['en']>>;

const known = (w: Words, key: string, otherwise: string): string => (key in words.en ? w(key as keyof (typeof words)['en']) : otherwise);

/** A reason in words; as the service names it where no words are known. */
export const reasonInWords = (w: Words, reason: string): string => known(w, `reason.${reason}`, reason);

export const teamInWords = (w: Words, team: string): string => known(w, `team.${team}`, team);

export const actionInWords = (w: Words, type: string): string => known(w, `action.${type}`, type);

export const reporterInWords = (w: Words, kind: string): string => known(w, `kind.${kind}`, kind);
