import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import { outcomes, type Case, type Outcome, type Strikes } from '../../api/review-case';
import { Button } from '../../components/Button';
import { ChoiceField, TextField } from '../../components/Field';
import { Panel } from '../../components/Panel';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { allowedActions, isViolation, type Judgement } from './judgement';
import { texts } from './texts';
import type { Saving } from './useDraft';

const KEYS: Partial<Record<Outcome, string>> = { VIOLATION: 'v', NO_VIOLATION: 'o', INCONCLUSIVE: 'i', REFER_TO_AUTHORITIES: 'p' };

/** Outcome, actions, findings and rationale. What is missing is said on the button that would send it. */
export function DecisionForm({
  held,
  judgement,
  change,
  saving,
  busy,
  lost,
  onDecide,
}: {
  held: Case;
  judgement: Judgement;
  change: (part: Partial<Judgement>) => void;
  saving: Saving;
  busy: boolean;
  lost: boolean;
  onDecide: () => void;
}) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const violation = isViolation(judgement);
  const clause = held.clauses[judgement.clause];
  const missing =
    judgement.outcome === ''
      ? t('missing.outcome')
      : judgement.outcome === 'VIOLATION' && !clause
        ? t('missing.clause')
        : judgement.outcome === 'DUPLICATE' && judgement.duplicateOf === ''
          ? t('missing.duplicate')
          : judgement.rationale.trim() === ''
            ? t('missing.rationale')
            : undefined;
  return (
    <Panel title={t('decision')} aside={<SavedSign saving={saving} />}>
      <div className="stack">
        <div className="row" role="group" aria-label={t('outcome')}>
          {outcomes
            .filter((outcome) => KEYS[outcome] !== undefined)
            .map((outcome) => (
              <Button
                key={outcome}
                label={w(`outcome.${outcome}`)}
                keys={KEYS[outcome]}
                pressed={judgement.outcome === outcome}
                onPress={() => change({ outcome: judgement.outcome === outcome ? '' : outcome })}
              />
            ))}
        </div>
        <ChoiceField<Outcome>
          label={t('outcome')}
          none={t('outcome.none')}
          value={judgement.outcome}
          onChange={(outcome) => change({ outcome })}
          choices={outcomes.map((value) => ({ value, label: w(`outcome.${value}`) }))}
        />
        {judgement.outcome === 'DUPLICATE' && <TextField label={t('duplicateOf')} value={judgement.duplicateOf} maxLength={100} onChange={(duplicateOf) => change({ duplicateOf })} />}
        {violation && (
          <>
            <p className={clause ? '' : 'field'}>
              {clause ? (
                <>
                  {t('under')} <strong>{clause.title}</strong>
                </>
              ) : (
                <span className="wrong">{t('missing.clause')}</span>
              )}
            </p>
            <Actions held={held} judgement={judgement} change={change} />
            <Ladder held={held} clause={clause?.clause} />
          </>
        )}
        <TextField label={t('rationale')} hint={t('rationale.hint')} lines={3} maxLength={4000} value={judgement.rationale} onChange={(rationale) => change({ rationale })} />
        <details className="findings" open={[judgement.facts, judgement.claims, judgement.evidence, judgement.unknowns].some((text) => text !== '') || undefined}>
          <summary>{t('findings')}</summary>
          <div className="stack">
            {(['facts', 'claims', 'evidence', 'unknowns'] as const).map((part) => (
              <TextField key={part} label={t(part)} hint={t(`${part}.hint`)} lines={2} maxLength={8000} value={judgement[part]} onChange={(text) => change({ [part]: text })} />
            ))}
            <TextField label={t('confidence')} type="number" value={judgement.confidence} onChange={(confidence) => change({ confidence })} />
          </div>
        </details>
        <Button label={t('decide')} keys="mod+Enter" kind="first" grave={violation} busy={busy} disabled={lost || missing !== undefined} why={lost ? t('lost') : missing} onPress={onDecide} />
        {missing !== undefined && judgement.outcome !== '' && <p className="small quiet">{missing}</p>}
      </div>
    </Panel>
  );
}

function SavedSign({ saving }: { saving: Saving }) {
  const t = useTexts(texts);
  return (
    <span className={`small ${saving === 'unsaved' || saving === 'elsewhere' ? '' : 'quiet'}`} role="status">
      {saving !== 'none' && t(`draft.${saving}`)}
    </span>
  );
}

function Actions({ held, judgement, change }: { held: Case; judgement: Judgement; change: (part: Partial<Judgement>) => void }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  return (
    <fieldset className="actions">
      <legend>{t('actions')}</legend>
      {allowedActions(held, judgement).map((action) => (
        <label key={action.type} className="row">
          <input
            type="checkbox"
            checked={judgement.actions.includes(action.type)}
            onChange={(event) => change({ actions: event.target.checked ? [...judgement.actions, action.type] : judgement.actions.filter((type) => type !== action.type) })}
          />
          <span>{actionInWords(w, action.type)}</span>
          <span className="small quiet">{w(`target.${action.target}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

type Words = ReturnType<typeof useTexts<keyof (typeof words)['en']>>;

/** An action as the policy names it, where no words are known for it. */
export function actionInWords(w: Words, type: string): string {
  const key = `action.${type}`;
  return key in words.en ? w(key as keyof (typeof words)['en']) : type;
}

/** What the account's strikes would lead to. */
function Ladder({ held, clause }: { held: Case; clause: string | undefined }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const strikes = useQuery({ queryKey: ['strikes', held.caseId], queryFn: ({ signal }) => call<Strikes>('review', `/v1/cases/${held.caseId}/strikes`, { signal }) });
  const outlook = strikes.data?.outlook.find((one) => one.clause === clause);
  if (!strikes.data || !outlook) {
    return null;
  }
  return (
    <p className="small quiet">
      {t('ladder', { count: strikes.data.sum, after: outlook.sum })} {outlook.proposed && t('ladder.proposes', { what: actionInWords(w, outlook.proposed.type) })}
    </p>
  );
}
