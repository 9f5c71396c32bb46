import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import { outcomes, type Action, type Case, type Outcome, type Strikes } from '../../api/review-case';
import { Button } from '../../components/Button';
import { ChoiceField, TextField } from '../../components/Field';
import { Panel } from '../../components/Panel';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { keysInWords, useCommand } from '../../shell/shortcuts';
import { daysOf, detail, isDetailed, isViolation, maySuspectFraming, offeredActions, owesHelp, type Judgement } from './judgement';
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
          : !isDetailed(held, judgement)
            ? t('missing.details')
            : owesHelp(held, judgement) && judgement.noHelpBecause.trim() === ''
              ? t('missing.help')
              : maySuspectFraming(judgement) && judgement.suspectedFraming?.trim() === ''
                ? t('missing.framing')
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
            <Ladder held={held} clause={clause?.clause} />
          </>
        )}
        {(!violation || clause) && <Actions held={held} judgement={judgement} change={change} />}
        {owesHelp(held, judgement) && (
          <TextField label={t('noHelp')} hint={t('noHelp.hint')} maxLength={1000} value={judgement.noHelpBecause} onChange={(noHelpBecause) => change({ noHelpBecause })} />
        )}
        {maySuspectFraming(judgement) && <Framing judgement={judgement} change={change} />}
        <TextField label={t('rationale')} keys="y" hint={t('rationale.hint')} lines={3} maxLength={4000} value={judgement.rationale} onChange={(rationale) => change({ rationale })} />
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

/** Whether somebody seems to have been framed, and why. */
function Framing({ judgement, change }: { judgement: Judgement; change: (part: Partial<Judgement>) => void }) {
  const t = useTexts(texts);
  const why = judgement.suspectedFraming;
  return (
    <>
      <label className="row">
        <input type="checkbox" checked={why !== null} onChange={(event) => change({ suspectedFraming: event.target.checked ? '' : null })} />
        <span>{t('framing')}</span>
      </label>
      {why !== null && <TextField label={t('framing.why')} hint={t('framing.hint')} lines={2} maxLength={1000} value={why} onChange={(suspectedFraming) => change({ suspectedFraming })} />}
    </>
  );
}

function SavedSign({ saving }: { saving: Saving }) {
  const t = useTexts(texts);
  return (
    <span className={`small ${saving === 'none' || saving === 'saving' || saving === 'saved' ? 'quiet' : ''}`} role="status">
      {saving !== 'none' && t(`draft.${saving}`)}
    </span>
  );
}

function Actions({ held, judgement, change }: { held: Case; judgement: Judgement; change: (part: Partial<Judgement>) => void }) {
  const t = useTexts(texts);
  const offered = offeredActions(held, judgement);
  if (offered.length === 0) {
    return null;
  }
  return (
    <fieldset className="actions">
      <legend>{t('actions')}</legend>
      {offered.map((action, index) => (
        <div key={action.type}>
          <ActionChoice
            action={action}
            number={index + 1}
            chosen={judgement.actions.includes(action.type)}
            onChoose={(chosen) => change({ actions: chosen ? [...judgement.actions, action.type] : judgement.actions.filter((type) => type !== action.type) })}
          />
          {judgement.actions.includes(action.type) && <ActionTakes held={held} judgement={judgement} change={change} action={action} />}
        </div>
      ))}
    </fieldset>
  );
}

function ActionChoice({ action, number, chosen, onChoose }: { action: Action; number: number; chosen: boolean; onChoose: (chosen: boolean) => void }) {
  const w = useTexts(words);
  const inWords = actionInWords(w, action.type, action.title);
  const keys = number < 10 ? `a ${number}` : undefined;
  useCommand(`desk.action.${action.type}`, inWords, keys, () => onChoose(!chosen));
  return (
    <label className="row">
      <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
      {keys && <kbd aria-hidden="true">{keysInWords(keys)}</kbd>}
      <span>{inWords}</span>
      <span className="small quiet">{w(`target.${action.target}`)}</span>
    </label>
  );
}

/** What a chosen action takes: how long it lasts, and what it is called with. */
function ActionTakes({ held, judgement, change, action }: { held: Case; judgement: Judgement; change: (part: Partial<Judgement>) => void; action: Action }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const set = (name: string, value: string) => change({ details: { ...judgement.details, [action.type]: { ...judgement.details[action.type], [name]: value } } });
  const kinds = [...new Set(held.resources.map((place) => place.kind))];
  if (action.parameters.length === 0 && action.duration === 'NONE') {
    return null;
  }
  return (
    <div className="takes">
      {action.parameters.map((name) =>
        name === 'resources' && kinds.length > 0 ? (
          <ChoiceField
            key={name}
            label={parameterInWords(w, name)}
            value={detail(held, judgement, action, name)}
            onChange={(value) => set(name, value)}
            choices={kinds.map((kind) => ({ value: kind, label: kind.toLowerCase().replaceAll('_', ' ') }))}
          />
        ) : (
          <TextField key={name} label={parameterInWords(w, name)} maxLength={1000} value={detail(held, judgement, action, name)} onChange={(value) => set(name, value)} />
        ),
      )}
      {action.duration !== 'NONE' && (
        <TextField
          label={t('days')}
          hint={action.duration === 'OPTIONAL' ? t('days.optional') : undefined}
          type="number"
          inputMode="numeric"
          value={daysOf(judgement, action)}
          onChange={(value) => set('days', value)}
        />
      )}
    </div>
  );
}

type Words = ReturnType<typeof useTexts<keyof (typeof words)['en']>>;

/** An action as the policy names it, where no words are known for it: a product's own ones are in no dictionary. */
export function actionInWords(w: Words, type: string, title = type): string {
  const key = `action.${type}`;
  return key in words.en ? w(key as keyof (typeof words)['en']) : title;
}

/** What an action takes, as the policy names it where no words are known for it. */
function parameterInWords(w: Words, name: string): string {
  const key = `parameter.${name}`;
  return key in words.en ? w(key as keyof (typeof words)['en']) : name;
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
