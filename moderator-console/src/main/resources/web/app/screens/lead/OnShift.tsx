import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Page, Person } from '../../api/review-lead';
import { ChoiceField } from '../../components/Field';
import { Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { Table, type Column } from '../../components/Table';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { texts } from './texts';

const groupings = ['language', 'skill', 'clearance', 'site'] as const;
type Grouping = (typeof groupings)[number];

interface Group {
  name: string;
  people: Person[];
}

/** Those who are on shift now, by what they can be given. Somebody who speaks two languages counts in both. */
export function OnShift() {
  const t = useTexts(texts);
  const format = useFormat();
  const [by, setBy] = useState<Grouping>('language');
  const onShift = useQuery({
    queryKey: ['lead', 'shifts'],
    queryFn: ({ signal }) => call<Page<Person> & { at: string }>('review', '/v1/shifts', { signal }),
    refetchInterval: 60_000,
  });
  const name = (value: string) => (value === '' ? t('unsaid') : value === '*' ? t('everything') : by === 'language' ? format.language(value) : value);
  const columns: Column<Group>[] = [
    { id: 'group', title: t(`shift.${by}`), cell: (group) => name(group.name) },
    { id: 'count', title: t('people'), end: true, cell: (group) => format.number(group.people.length) },
    { id: 'who', title: t('who'), cell: (group) => <span className="quiet small">{group.people.map((person) => person.id).join(', ')}</span> },
  ];
  return (
    <Panel title={t('shift')}>
      <Read of={onShift}>
        {(data) =>
          data.items.length === 0 ? (
            <p className="quiet">{t('shift.none')}</p>
          ) : (
            <div className="stack">
              <ChoiceField label={t('shift.by')} value={by} onChange={setBy} choices={groupings.map((value) => ({ value, label: t(`shift.${value}`) }))} />
              <Table caption={t('shift')} columns={columns} rows={grouped(data.items, by)} keyOf={(group) => group.name} />
              {data.next && <p className="quiet small">{t('people.more')}</p>}
            </div>
          )
        }
      </Read>
    </Panel>
  );
}

function grouped(people: Person[], by: Grouping): Group[] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const names = by === 'language' ? person.languages : by === 'skill' ? person.skills : by === 'clearance' ? person.clearances : [person.site ?? ''];
    for (const name of names.length === 0 ? [''] : names) {
      groups.set(name, [...(groups.get(name) ?? []), person]);
    }
  }
  return [...groups].map(([name, found]) => ({ name, people: found })).sort((one, other) => other.people.length - one.people.length || one.name.localeCompare(other.name));
}
