import type { Case } from '../../api/review-case';
import { Bar } from '../../components/Bar';
import { Matches } from '../../components/Matches';
import { Panel } from '../../components/Panel';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { useCategories } from './categories';
import { texts } from './texts';

const MANY_SENDERS = 20;

/** Why the case is here and as urgent as it is: what triage said, in its words and as bars. */
export function Why({ held }: { held: Case }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  const titleOf = useCategories();
  const assessment = held.assessment;
  return (
    <Panel title={t('why')} aside={<span className="small quiet">{t('release', { release: assessment.policyRelease })}</span>}>
      <div className="stack">
        <div className="why-bars">
          {assessment.risk !== undefined && (
            <Bar
              label={assessment.topClass ? `${t('risk')} · ${assessment.topClass}` : t('risk')}
              share={assessment.risk}
              value={format.percent(assessment.risk)}
              tone={assessment.risk >= 0.8 ? 'bad' : assessment.risk >= 0.5 ? 'warn' : 'usual'}
            />
          )}
          <Bar label={t('senders')} share={Math.log1p(assessment.distinctSenders) / Math.log1p(MANY_SENDERS)} value={format.number(assessment.distinctSenders)} />
        </div>
        <ul className="because">
          {assessment.because.map((reason) => (
            <li key={reason} dir="ltr">
              {reason}
            </li>
          ))}
        </ul>
        <Matches of={assessment.matches} titleOf={titleOf} />
        {assessment.unknown.length > 0 && <p className="small quiet">{t('notKnown', { what: assessment.unknown.map((what) => (what in wordsOfUnknown ? w(wordsOfUnknown[what as keyof typeof wordsOfUnknown]) : what)).join(', ') })}</p>}
      </div>
    </Panel>
  );
}

const wordsOfUnknown = { reach: 'unknown.reach', minor: 'unknown.minor', standing: 'unknown.standing' } as const;
