import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import { Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { useTexts } from '../../i18n/text';
import { texts } from './texts';

/** Who needs a break now: not why, and not how much. */
export function BreaksDue() {
  const t = useTexts(texts);
  const due = useQuery({
    queryKey: ['lead', 'breaks'],
    queryFn: ({ signal }) => call<{ people: string[]; next?: string }>('review', '/v1/wellbeing/breaks-due', { signal }),
    refetchInterval: 30_000,
  });
  return (
    <Panel title={t('breaks')}>
      <Read of={due}>
        {(data) =>
          data.people.length === 0 ? (
            <p className="quiet">{t('breaks.none')}</p>
          ) : (
            <div className="notice warn">
              <p>{t('breaks.say')}</p>
              <ul className="names">
                {data.people.map((person) => (
                  <li key={person}>{person}</li>
                ))}
              </ul>
            </div>
          )
        }
      </Read>
    </Panel>
  );
}
