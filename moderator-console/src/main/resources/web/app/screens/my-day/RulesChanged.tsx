import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import type { Change } from '../../api/review-policy';
import { Button } from '../../components/Button';
import { Badge, Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { useFormat } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/text';
import { useCategories } from '../desk/categories';
import { AcknowledgeDialog } from './AcknowledgeDialog';
import { texts } from './texts';

/** What changed about the rules and is still to be read; nothing where nothing is. */
export function RulesChanged() {
  const t = useTexts(texts);
  const format = useFormat();
  const titleOf = useCategories();
  const { language } = useLanguage();
  const [reading, setReading] = useState<string>();
  const changes = useQuery({
    queryKey: ['changes', language],
    queryFn: ({ signal }) => call<{ changes: Change[] }>('review', `/v1/policies/changes${query({ limit: 200, language })}`, { signal }),
    refetchInterval: 60_000,
  });
  return (
    <Read of={changes}>
      {(data) => {
        const owed = data.changes.filter((change) => change.dueAt !== undefined && change.acknowledgedAt === undefined);
        const open = data.changes.find((change) => change.id === reading);
        return (
          <>
            {owed.length > 0 && (
              <Panel title={t('rules')}>
                <ul className="stack">
                  {owed.map((change) => (
                    <li key={change.id} className={`notice ${change.withheld ? 'bad' : 'warn'}`}>
                      <div className="row spread">
                        <p>
                          <strong>{t('rules.since', { when: format.dateTime(change.at) })}</strong> {change.emergency && <Badge tone="bad">{t('rules.emergency')}</Badge>}{' '}
                          {t('rules.touch', { names: change.categories.map(titleOf).join(', ') })}
                        </p>
                        <Button label={t('rules.read')} kind="first" onPress={() => setReading(change.id)} />
                      </div>
                      <p className="small">
                        {change.withheld ? t('rules.withheld') : t('rules.due', { when: format.dateTime(change.dueAt ?? change.at) })}{' '}
                        {change.quiz && t('rules.questions', { count: change.quiz.questions.length })}
                      </p>
                    </li>
                  ))}
                </ul>
              </Panel>
            )}
            {open && <AcknowledgeDialog key={open.id} change={open} onClose={() => setReading(undefined)} />}
          </>
        );
      }}
    </Read>
  );
}
