import { useQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import type { Entry, Library } from '../../api/review-policy';
import { Panel } from '../../components/Panel';
import { Empty, Read } from '../../components/States';
import { useTexts } from '../../i18n/text';
import { Entries } from './Entries';
import { texts } from './texts';

const waits = ['emergency', 'REVIEW', 'APPROVED', 'DRAFT', 'SCHEDULED'] as const;

/** What waits for a policy manager, most pressing first. */
export function ToDo() {
  const t = useTexts(texts);
  const found = useQuery({
    queryKey: ['policy', 'work'],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        waits.map((wait) =>
          call<Library>('review', `/v1/policies/library${query(wait === 'emergency' ? { owedReview: true } : { state: wait })}`, { signal }),
        ),
      );
      return waits.map((wait, i): [(typeof waits)[number], Entry[]] => [wait, pages[i]?.items ?? []]).filter(([, rows]) => rows.length > 0);
    },
  });
  return (
    <Read of={found}>
      {(groups) =>
        groups.length === 0 ? (
          <Empty title={t('work.none')}>{t('work.none.say')}</Empty>
        ) : (
          groups.map(([wait, rows]) => (
            <Panel key={wait} title={t(`wait.${wait}`)}>
              <Entries caption={t(`wait.${wait}`)} rows={rows} />
            </Panel>
          ))
        )
      }
    </Read>
  );
}
