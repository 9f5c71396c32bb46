import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import type { Difference, Entry, Library } from '../../api/review-policy';
import { ChoiceField } from '../../components/Field';
import { Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { useTexts } from '../../i18n/text';
import { texts } from './texts';

const MOST = 1000;

/** What a version says, or says differently than another one, field by field and texts word by word. */
export function Differences({ entry, path }: { entry: Entry; path: string }) {
  const t = useTexts(texts);
  const versions = useQuery({
    queryKey: ['policy', 'versions', entry.kind, entry.id],
    queryFn: async ({ signal }) => {
      const all = await call<Library>('review', `/v1/policies/library${query({ kind: entry.kind, limit: MOST })}`, { signal });
      return all.items.filter((one) => one.id === entry.id && one.version !== entry.version).map((one) => one.version);
    },
  });
  const before = versions.data?.at(-1);
  const [chosen, setChosen] = useState<string>();
  const from = chosen ?? before ?? '';
  const differences = useQuery({
    queryKey: ['policy', 'differences', path, from],
    queryFn: ({ signal }) => call<Difference[]>('review', `${path}/differences${query({ from })}`, { signal }),
    enabled: versions.isFetched,
  });
  return (
    <Panel title={from === '' ? t('says') : t('differs', { from })}>
      <div className="stack">
        {(versions.data?.length ?? 0) > 0 && (
          <ChoiceField label={t('compare')} value={from} onChange={setChosen} none={t('compare.none')} choices={(versions.data ?? []).map((value) => ({ value, label: value }))} />
        )}
        <Read of={differences}>
          {(found) =>
            found.length === 0 ? (
              <p className="quiet">{t('same')}</p>
            ) : (
              <dl className="says">
                {found.map((one) => (
                  <div key={one.field}>
                    <dt className="mono small">{one.field}</dt>
                    <dd>
                      <bdi dir="auto">
                        <Says of={one} plain={from === ''} />
                      </bdi>
                    </dd>
                  </div>
                ))}
              </dl>
            )
          }
        </Read>
      </div>
    </Panel>
  );
}

function Says({ of, plain }: { of: Difference; plain: boolean }) {
  if (plain) {
    return <>{of.after}</>;
  }
  if (of.words.length > 0) {
    return (
      <>
        {of.words.map((span, i) => (span.fate === 'ADDED' ? <ins key={i}>{span.text}</ins> : span.fate === 'REMOVED' ? <del key={i}>{span.text}</del> : <span key={i}>{span.text}</span>))}
      </>
    );
  }
  return (
    <>
      {of.before !== undefined && <del>{of.before}</del>} {of.after !== undefined && <ins>{of.after}</ins>}
    </>
  );
}
