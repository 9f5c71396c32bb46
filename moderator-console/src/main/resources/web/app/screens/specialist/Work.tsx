import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { EscalationCase } from '../../api/escalation';
import { Problem } from '../../api/problem';
import { outcomes, type Outcome } from '../../api/review-case';
import { Button } from '../../components/Button';
import { ChoiceField, TextField } from '../../components/Field';
import { Panel } from '../../components/Panel';
import { useProblemText } from '../../components/States';
import { useTell } from '../../components/Toasts';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { usePerson } from '../../shell/person';
import { actionInWords } from './inWords';
import { nothing, useKept, type Typed } from './kept';
import { texts } from './texts';

interface Part {
  of: EscalationCase;
  typed: Typed;
  type: (part: Partial<Typed>) => void;
  busy: boolean;
  send: (step: string, body: Record<string, unknown>, done: string, spent: Partial<Typed>) => void;
}

/** Taking it on, saying how it goes on, answering. A step that no longer fits is said and what was typed stays. */
export function Work({ of, path, again }: { of: EscalationCase; path: string; again: () => void }) {
  const t = useTexts(texts);
  const person = usePerson();
  const tell = useTell();
  const inWords = useProblemText();
  const queries = useQueryClient();
  const [typed, type] = useKept(of.escalationId);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  if (of.state === 'DECIDED') {
    return <Answer of={of} />;
  }
  if (!person.roles.includes('specialist') || person.team !== of.team) {
    return null;
  }
  const sendIt = async (step: string, body: Record<string, unknown>, done: string, spent: Partial<Typed>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await call('escalation', `${path}/${step}`, { method: 'POST', body: { ...body, version: of.version } });
      type(spent);
      tell(done, 'good');
      await Promise.all([queries.invalidateQueries({ queryKey: ['escalation', of.escalationId] }), queries.invalidateQueries({ queryKey: ['escalations'] })]);
    } catch (refused) {
      setProblem(refused);
      if (refused instanceof Problem && refused.isConflict) {
        again();
      }
    }
    setBusy(false);
  };
  const send: Part['send'] = (...what) => void sendIt(...what);
  const part = { of, typed, type, busy, send };
  return (
    <>
      {problem !== undefined && (
        <p className="notice bad" role="alert">
          {problem instanceof Problem && problem.isConflict ? `${t('changed')} ${inWords(problem)}` : inWords(problem)}
        </p>
      )}
      {of.state === 'OPEN' ? (
        <Panel title={t('takeOn')}>
          <div className="stack">
            <p>{t('takeOn.say')}</p>
            <Button label={t('takeOn')} kind="first" keys="a" busy={busy} onPress={() => send('acknowledgement', {}, t('takenOn'), {})} />
          </div>
        </Panel>
      ) : (
        <>
          <UpdateForm {...part} />
          <ResolutionForm {...part} />
        </>
      )}
    </>
  );
}

function UpdateForm({ of, typed, type, busy, send }: Part) {
  const t = useTexts(texts);
  const missing = typed.note.trim() === '' ? t('missing.note') : undefined;
  return (
    <Panel title={t('update')}>
      <div className="stack">
        <TextField label={t('note')} hint={t('note.hint')} lines={2} maxLength={4000} value={typed.note} onChange={(note) => type({ note })} />
        <TextField label={t('waitingOn')} hint={t('waitingOn.hint')} maxLength={200} value={typed.waitingOn} onChange={(waitingOn) => type({ waitingOn })} />
        <div className="row">
          <Button
            label={of.state === 'INVESTIGATING' ? t('investigate.more') : t('investigate')}
            keys="i"
            busy={busy}
            disabled={missing !== undefined}
            why={missing}
            onPress={() => send('updates', { state: 'INVESTIGATING', note: typed.note }, t('updated'), { note: '' })}
          />
          <Button
            label={t('wait')}
            keys="w"
            busy={busy}
            disabled={missing !== undefined || typed.waitingOn.trim() === ''}
            why={missing ?? t('missing.waitingOn')}
            onPress={() => send('updates', { state: 'WAITING_ON', waitingOn: typed.waitingOn, note: typed.note }, t('updated'), { note: '', waitingOn: '' })}
          />
        </div>
      </div>
    </Panel>
  );
}

function ResolutionForm({ of, typed, type, busy, send }: Part) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const violation = typed.outcome === 'VIOLATION' || typed.outcome === 'REFER_TO_AUTHORITIES';
  const clause = violation ? of.clauses.find((one) => one.clause === typed.clause) : undefined;
  const missing =
    typed.outcome === '' ? t('missing.outcome') : typed.outcome === 'VIOLATION' && !clause ? t('missing.clause') : typed.rationale.trim() === '' ? t('missing.rationale') : undefined;
  const resolve = () =>
    send(
      'resolution',
      {
        outcome: typed.outcome,
        clause: clause && { clause: clause.clause, version: clause.version },
        // The service names types alone; what ends in _account acts on the account.
        actions: clause?.actions.filter((one) => typed.actions.includes(one)).map((one) => ({ type: one, target: one.endsWith('_account') ? 'ACCOUNT' : 'CONTENT' })),
        rationale: typed.rationale,
      },
      t('resolved'),
      nothing,
    );
  return (
    <Panel title={t('resolve')}>
      <div className="stack">
        <ChoiceField<Outcome>
          label={t('outcome')}
          none={t('choose')}
          value={typed.outcome as Outcome | ''}
          onChange={(outcome) => type({ outcome })}
          choices={outcomes.map((value) => ({ value, label: w(`outcome.${value}`) }))}
        />
        {violation && (
          <>
            <ChoiceField
              label={t('clause')}
              none={t('choose')}
              value={typed.clause}
              onChange={(chosen: string) => type({ clause: chosen, actions: [] })}
              choices={of.clauses.map((one) => ({ value: one.clause, label: `${one.clause} ${one.version} ${one.title}` }))}
            />
            {clause && (
              <>
                <p className="said quiet">
                  <bdi dir="auto">{clause.text}</bdi>
                </p>
                <fieldset className="actions">
                  <legend>{t('actions')}</legend>
                  {clause.actions.map((one) => (
                    <label key={one} className="row">
                      <input
                        type="checkbox"
                        checked={typed.actions.includes(one)}
                        onChange={(event) => type({ actions: event.target.checked ? [...typed.actions, one] : typed.actions.filter((other) => other !== one) })}
                      />
                      <span>{actionInWords(w, one)}</span>
                    </label>
                  ))}
                </fieldset>
              </>
            )}
          </>
        )}
        <TextField label={t('rationale')} hint={t('rationale.hint')} lines={3} maxLength={4000} value={typed.rationale} onChange={(rationale) => type({ rationale })} />
        <Button label={t('resolve')} kind="first" grave={violation} keys="mod+Enter" busy={busy} disabled={missing !== undefined} why={missing} onPress={resolve} />
        {missing !== undefined && <p className="small quiet">{missing}</p>}
      </div>
    </Panel>
  );
}

function Answer({ of }: { of: EscalationCase }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  const answer = of.resolution;
  return (
    <Panel title={t('answer')}>
      {answer && (
        <dl className="pairs">
          <dt>{t('outcome')}</dt>
          <dd>{w(`outcome.${answer.outcome}`)}</dd>
          {answer.clause && (
            <>
              <dt>{t('clause')}</dt>
              <dd>
                {answer.clause.clause} {answer.clause.version}
              </dd>
            </>
          )}
          {answer.actions.length > 0 && (
            <>
              <dt>{t('actions')}</dt>
              <dd>{answer.actions.map((one) => actionInWords(w, one.type)).join(', ')}</dd>
            </>
          )}
          <dt>{t('decidedBy')}</dt>
          <dd>
            {answer.decidedBy}, {format.dateTime(answer.decidedAt)}
          </dd>
          <dt>{t('recorded')}</dt>
          <dd>{of.decisionId ?? t('recorded.notYet')}</dd>
        </dl>
      )}
    </Panel>
  );
}
