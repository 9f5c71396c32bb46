import type { Case } from '../../api/review-case';
import { Panel } from '../../components/Panel';
import { Written } from '../../components/Written';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import type { Judgement } from './judgement';
import { useCategories } from './categories';
import { texts } from './texts';

/** Each report without its sender; one that had no ground at all is marked here. */
export function Reports({ held, judgement, change }: { held: Case; judgement: Judgement; change: (part: Partial<Judgement>) => void }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  const titleOf = useCategories();
  const mark = (id: string, on: boolean) =>
    change({ manifestlyUnfounded: on ? [...judgement.manifestlyUnfounded, id] : judgement.manifestlyUnfounded.filter((one) => one !== id) });
  return (
    <Panel title={t('reports', { count: held.reportCount })}>
      <ul className="reports">
        {held.reports.map((report) => (
          <li key={report.submissionId}>
            <div className="row spread small quiet">
              <span>
                {report.kind in kinds ? w(kinds[report.kind as keyof typeof kinds]) : report.kind} · {titleOf(report.category)}
              </span>
              <span>{format.relative(report.receivedAt)}</span>
            </div>
            {report.note && (
              <p className="report-note">
                <Written text={report.note} />
              </p>
            )}
            <label className="small row">
              <input type="checkbox" checked={judgement.manifestlyUnfounded.includes(report.submissionId)} onChange={(event) => mark(report.submissionId, event.target.checked)} />
              {t('unfounded')}
            </label>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const kinds = {
  USER: 'kind.USER',
  ANONYMOUS: 'kind.ANONYMOUS',
  TRUSTED_FLAGGER: 'kind.TRUSTED_FLAGGER',
  AUTHORITY: 'kind.AUTHORITY',
  DETECTOR: 'kind.DETECTOR',
  RIGHTS_HOLDER: 'kind.RIGHTS_HOLDER',
} as const;
