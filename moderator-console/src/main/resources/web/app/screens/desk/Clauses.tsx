import type { Case, Clause } from '../../api/review-case';
import { Badge, Panel } from '../../components/Panel';
import { useTexts } from '../../i18n/text';
import { useCommand } from '../../shell/shortcuts';
import type { Judgement } from './judgement';
import { texts } from './texts';

/** The words that govern this content, side by side with what breaks them and what does not. */
export function Clauses({ held, judgement, change }: { held: Case; judgement: Judgement; change: (part: Partial<Judgement>) => void }) {
  const t = useTexts(texts);
  return (
    <Panel title={t('clauses')}>
      <div className="clauses" role="group" aria-label={t('clauses')}>
        {held.clauses.map((clause, index) => (
          <ClauseCard key={`${clause.clause}@${clause.version}`} clause={clause} number={index + 1} chosen={judgement.clause === index} onChoose={() => change({ clause: judgement.clause === index ? -1 : index })} />
        ))}
      </div>
    </Panel>
  );
}

function ClauseCard({ clause, number, chosen, onChoose }: { clause: Clause; number: number; chosen: boolean; onChoose: () => void }) {
  const t = useTexts(texts);
  const key = number < 10 ? String(number) : undefined;
  useCommand(`desk.clause.${clause.clause}`, t('clause.choose', { clause: clause.title }), key, onChoose);
  return (
    <article className={`clause ${chosen ? 'chosen' : ''}`}>
      <button type="button" className="button clause-name" aria-pressed={chosen} onClick={onChoose}>
        {key && <kbd aria-hidden="true">{key}</kbd>}
        <span>
          <strong>{clause.title}</strong>
          <span className="small quiet mono">
            {' '}
            {clause.clause} {clause.version}
          </span>
        </span>
      </button>
      {clause.twoBecause && <Badge tone="warn">{t('two', { why: clause.twoBecause })}</Badge>}
      <p dir="auto">{clause.text}</p>
      {clause.examples && (
        <div className="examples">
          <div>
            <h3>{t('examples.violating')}</h3>
            <ul>
              {clause.examples.violating.map((example) => (
                <li key={example} dir="auto">
                  {example}
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h3>{t('examples.allowed')}</h3>
            <ul>
              {clause.examples.allowed.map((example) => (
                <li key={example} dir="auto">
                  {example}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </article>
  );
}
