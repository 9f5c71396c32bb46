import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import { Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { useTexts } from '../../i18n/text';
import { texts } from './texts';

/** Each look is written down, so it is not looked all the time. */
const EVERY = 5 * 60_000;

/** Who cannot get past the questions about a change of rules: not what they answered. */
export function StuckOnRules() {
  const t = useTexts(texts);
  const stuck = useQuery({
    queryKey: ['lead', 'stuck-on-rules'],
    queryFn: ({ signal }) => call<{ people: { person: string; changes: string[] }[] }>('review', '/v1/policies/changes/stuck', { signal }),
    refetchInterval: EVERY,
  });
  return (
    <Panel title={t('rules')}>
      <Read of={stuck}>
        {(data) =>
          data.people.length === 0 ? (
            <p className="quiet">{t('rules.none')}</p>
          ) : (
            <div className="notice warn">
              <p>{t('rules.say')}</p>
              <ul>
                {data.people.map(({ person, changes }) => (
                  <li key={person}>
                    <strong>{person}</strong> <bdi className="quiet small">{changes.join(', ')}</bdi>
                  </li>
                ))}
              </ul>
            </div>
          )
        }
      </Read>
    </Panel>
  );
}
