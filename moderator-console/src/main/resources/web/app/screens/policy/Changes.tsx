import { useQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import type { Change } from '../../api/review-policy';
import { Bar } from '../../components/Bar';
import { Badge, Panel } from '../../components/Panel';
import { Empty, Read } from '../../components/States';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { Link } from '../../shell/router';
import { addressOf } from './Entries';
import { texts } from './texts';

/** What changed about the rules in force, and how many have said that they read it. */
export function Changes() {
  const t = useTexts(texts);
  const format = useFormat();
  const changes = useQuery({
    queryKey: ['policy', 'changes'],
    queryFn: ({ signal }) => call<{ changes: Change[] }>('review', `/v1/policies/changes${query({ limit: 50 })}`, { signal }),
    refetchInterval: 30_000,
  });
  return (
    <Read of={changes}>
      {(data) =>
        data.changes.length === 0 ? (
          <Empty title={t('changes.none')}>{t('changes.none.say')}</Empty>
        ) : (
          <>
            {data.changes.map((change) => (
              <Panel key={change.id} title={`${change.release} · ${format.dateTime(change.at)}`} aside={change.emergency ? <Badge tone="bad">{t('emergency')}</Badge> : undefined}>
                <div className="stack">
                  {change.acknowledged !== undefined && change.owed !== undefined && (
                    <Bar
                      label={t('acknowledged')}
                      share={change.acknowledged + change.owed === 0 ? 1 : change.acknowledged / (change.acknowledged + change.owed)}
                      value={t('acknowledged.of', { count: change.acknowledged, all: change.acknowledged + change.owed })}
                      tone={change.owed > 0 ? 'warn' : 'usual'}
                    />
                  )}
                  <p>{change.categories.length > 0 ? t('changes.categories', { names: change.categories.join(', ') }) : t('changes.noCategories')}</p>
                  <ul className="stack tight">
                    {change.changed.map((one) => (
                      <li key={one.kind + one.id}>
                        {one.to ? <Link to={addressOf({ kind: one.kind, id: one.id, version: one.to })}>{one.id}</Link> : one.id}{' '}
                        <span className="quiet small" dir="ltr">
                          {one.from ?? '–'} → {one.to ?? '–'}
                        </span>{' '}
                        {one.market && format.market(one.market)}
                      </li>
                    ))}
                  </ul>
                </div>
              </Panel>
            ))}
          </>
        )
      }
    </Read>
  );
}
