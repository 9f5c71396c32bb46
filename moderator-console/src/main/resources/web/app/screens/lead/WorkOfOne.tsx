import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import type { Page, Person } from '../../api/review-lead';
import { Button } from '../../components/Button';
import { ChoiceField } from '../../components/Field';
import { Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { useTexts } from '../../i18n/text';
import { PersonsWork } from './PersonsWork';
import { texts } from './texts';

const MOST = 500;

/** One of the lead's people at a time, and only when asked: a look is written down. */
export function WorkOfOne() {
  const t = useTexts(texts);
  const [person, setPerson] = useState('');
  const [looking, setLooking] = useState(false);
  const people = useQuery({
    queryKey: ['lead', 'people'],
    queryFn: ({ signal }) => call<Page<Person>>('review', `/v1/people${query({ limit: MOST })}`, { signal }),
    staleTime: 60_000,
  });
  return (
    <Panel title={t('work')}>
      <Read of={people}>
        {(data) => (
          <div className="stack">
            <ChoiceField
              label={t('person')}
              none={t('choose')}
              value={person}
              onChange={setPerson}
              choices={data.items.filter((one) => one.state === 'ACTIVE' && one.roles.includes('moderator')).map((one) => ({ value: one.id, label: one.id }))}
            />
            <p>
              <Button label={t('work.look')} disabled={person === ''} why={t('choose')} onPress={() => setLooking(true)} />
            </p>
            {data.next && <p className="quiet small">{t('people.more')}</p>}
          </div>
        )}
      </Read>
      {looking && <PersonsWork person={person} onClose={() => setLooking(false)} />}
    </Panel>
  );
}
