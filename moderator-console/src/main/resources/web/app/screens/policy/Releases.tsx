import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Release } from '../../api/review-policy';
import { Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { texts } from './texts';

/** What was released when. */
export function Releases() {
  const t = useTexts(texts);
  const format = useFormat();
  const releases = useQuery({ queryKey: ['policy', 'releases'], queryFn: ({ signal }) => call<Release[]>('review', '/v1/policies/releases', { signal }) });
  return (
    <Panel title={t('place.releases')}>
      <Read of={releases}>
        {(found) => (
          <ul className="stack tight">
            {found.map((one) => (
              <li key={one.release}>
                <details className="clause-line">
                  <summary>
                    <strong>{one.release}</strong> {one.effectiveFrom && t('holdsFrom', { when: format.dateTime(one.effectiveFrom) })}{' '}
                    <span className="quiet small">{t('parts', { count: one.parts.length })}</span>
                  </summary>
                  <ul className="parts" dir="ltr">
                    {one.parts.map((part) => (
                      <li key={part}>{part}</li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ul>
        )}
      </Read>
    </Panel>
  );
}
