import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import { partKinds, standings, type Library, type Standing } from '../../api/review-policy';
import { Button } from '../../components/Button';
import { CheckField, ChoiceField, TextField } from '../../components/Field';
import { Panel } from '../../components/Panel';
import { Failure, Loading } from '../../components/States';
import { useTexts } from '../../i18n/text';
import { Entries } from './Entries';
import { texts } from './texts';

/** All versions of all parts. */
export function LibraryView() {
  const t = useTexts(texts);
  const [kind, setKind] = useState<string>('clauses');
  const [state, setState] = useState<Standing | ''>('');
  const [owedReview, setOwedReview] = useState(false);
  const [only, setOnly] = useState('');
  const library = useInfiniteQuery({
    queryKey: ['policy', 'library', kind, state, owedReview],
    queryFn: ({ signal, pageParam }) => call<Library>('review', `/v1/policies/library${query({ kind, state, owedReview, after: pageParam, limit: 200 })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = library.data?.pages.flatMap((page) => page.items).filter((row) => row.id.toLowerCase().includes(only.toLowerCase())) ?? [];
  return (
    <Panel title={t('place.library')}>
      <div className="filters">
        <ChoiceField label={t('kind')} value={kind} onChange={setKind} none={t('any')} choices={partKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        <ChoiceField label={t('state')} value={state} onChange={setState} none={t('any')} choices={standings.map((value) => ({ value, label: t(`state.${value}`) }))} />
        <TextField label={t('name')} type="search" value={only} onChange={setOnly} />
        <CheckField label={t('owedOnly')} checked={owedReview} onChange={setOwedReview} />
      </div>
      {library.data ? (
        rows.length === 0 ? (
          <p className="quiet">{t('library.none')}</p>
        ) : (
          <Entries caption={t('place.library')} rows={rows} />
        )
      ) : library.isError ? (
        <Failure problem={library.error} again={() => void library.refetch()} />
      ) : (
        <Loading />
      )}
      {library.hasNextPage && <Button label={t('more')} busy={library.isFetchingNextPage} onPress={() => void library.fetchNextPage()} />}
    </Panel>
  );
}
