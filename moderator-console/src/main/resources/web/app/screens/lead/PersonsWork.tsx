import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { DecidedCase, HeldCase, PersonsWork as Work } from '../../api/review-lead';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Badge } from '../../components/Panel';
import { Read } from '../../components/States';
import { Table, type Column } from '../../components/Table';
import { useFormat, useNow } from '../../i18n/format';
import { shared } from '../../i18n/shared';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { texts } from './texts';

/** What one of the lead's people holds, has aside and decided today. Each look is written down, and the dialog says so. */
export function PersonsWork({ person, onClose }: { person: string; onClose: () => void }) {
  const t = useTexts(texts);
  const s = useTexts(shared);
  const w = useTexts(words);
  const format = useFormat();
  const now = useNow();
  const work = useQuery({
    queryKey: ['lead', 'work', person],
    queryFn: ({ signal }) => call<Work>('review', `/v1/people/${encodeURIComponent(person)}/work`, { signal }),
  });
  const held: Column<HeldCase>[] = [
    { id: 'case', title: t('case'), cell: (one) => (one.caseId === undefined ? <span className="quiet">{t('work.twice')}</span> : <span className="mono small">{one.caseId}</span>) },
    { id: 'category', title: t('category'), cell: (one) => one.category },
    { id: 'severity', title: t('severity'), cell: (one) => one.severity },
    { id: 'market', title: t('market'), cell: (one) => format.market(one.market) },
    { id: 'since', title: t('work.since'), end: true, cell: (one) => format.relative(one.since, now) },
    {
      id: 'deadline',
      title: t('work.deadline'),
      end: true,
      cell: (one) => (Date.parse(one.deadline) < now ? <Badge tone="bad">{format.relative(one.deadline, now)}</Badge> : format.relative(one.deadline, now)),
    },
  ];
  const decided: Column<DecidedCase>[] = [
    { id: 'case', title: t('case'), cell: (one) => <span className="mono small">{one.caseId}</span> },
    { id: 'category', title: t('category'), cell: (one) => one.category },
    { id: 'outcome', title: t('work.outcome'), cell: (one) => w(`outcome.${one.outcome}`) },
    { id: 'clause', title: t('work.clause'), cell: (one) => <span className="mono small">{one.clause ?? '–'}</span> },
    { id: 'market', title: t('market'), cell: (one) => format.market(one.market) },
    { id: 'at', title: t('work.at'), end: true, cell: (one) => format.relative(one.at, now) },
  ];
  return (
    <Dialog title={t('work.of', { person })} onClose={onClose} className="wide">
      <div className="inside stack">
        <p className="quiet small">{t('work.say')}</p>
        <Read of={work}>
          {(data) => (
            <>
              <h3>{t('work.inHand')}</h3>
              {data.inHand ? <Table caption={t('work.inHand')} columns={held} rows={[data.inHand]} keyOf={() => 'inHand'} /> : <p className="quiet">{t('work.nothing')}</p>}
              <h3>{t('work.aside')}</h3>
              {data.aside.length === 0 ? (
                <p className="quiet">{t('work.nothing')}</p>
              ) : (
                <Table caption={t('work.aside')} columns={held} rows={data.aside} keyOf={(one) => one.caseId ?? one.since} />
              )}
              <h3>{t('work.decided', { count: data.decided })}</h3>
              {data.decidedLast.length > 0 && <Table caption={t('work.decided', { count: data.decided })} columns={decided} rows={data.decidedLast} keyOf={(one) => `${one.caseId} ${one.at}`} />}
            </>
          )}
        </Read>
        <div className="buttons">
          <Button label={s('dialog.close')} onPress={onClose} />
        </div>
      </div>
    </Dialog>
  );
}
