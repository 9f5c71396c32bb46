import type { Match } from '../api/review-case';
import { useTexts } from '../i18n/text';
import { words } from '../i18n/words';

/** A name and as much of a hash as people compare. */
const LONGEST = 32;

/** What of the lists that are looked for the content meets: which entry, in which revision, and what it is worth. */
export function Matches({ of, titleOf = (category) => category }: { of: readonly Match[]; titleOf?: (category: string) => string }) {
  const w = useTexts(words);
  return of.length === 0 ? null : (
    <section aria-label={w('match.found')}>
      <h3 className="small">{w('match.found')}</h3>
      <ul className="because">
        {of.map((match) => (
          <li key={`${match.list}/${match.entry}/${match.revision ?? 0}/${match.distance ?? 0}`}>
            {w(worth(match), { category: titleOf(match.category) })}{' '}
            <span className="small quiet">
              <bdi title={`${match.list}/${match.entry}`}>{shortened(`${match.list}/${match.entry}`)}</bdi>
              {match.revision != null && ` · ${w('match.revision', { revision: match.revision })}`}
              {match.distance != null && ` · ${w('match.distance', { count: match.distance })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const worth = (match: Match) =>
  match.kind === 'WORDING' ? (match.strength === 'strong' ? 'match.strong' : 'match.weak') : match.confirmed ? 'match.confirmed' : 'match.unconfirmed';

const shortened = (entry: string): string => (entry.length > LONGEST ? `${entry.slice(0, LONGEST)}…` : entry);
