import { useState, type FormEvent, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Case } from '../../api/review-case';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { ChoiceField, TextField } from '../../components/Field';
import { Read } from '../../components/States';
import { shared } from '../../i18n/shared';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { keysInWords, useCommand } from '../../shell/shortcuts';
import type { Leaving } from './ActionBar';
import { texts } from './texts';

interface Ways {
  onClose: () => void;
  go: (way: Leaving) => void;
}

/** A small form in a dialog. */
function FormDialog({ title, say, missing, send, onSend, onClose, children }: { title: string; say: string; missing: boolean; send: string; onSend: () => void; onClose: () => void; children: ReactNode }) {
  const t = useTexts(shared);
  const d = useTexts(texts);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!missing) {
      onSend();
    }
  };
  // Also while something is missing: what is under the dialog must not be sent meanwhile.
  useCommand('dialog.send', send, 'mod+Enter', () => {
    if (!missing) {
      onSend();
    }
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <p className="quiet">{say}</p>
        {children}
        <div className="buttons">
          <Button label={t('dialog.cancel')} onPress={onClose} />
          <Button label={send} kind="first" submit disabled={missing} why={d('missing')} onPress={onSend}>
            {send} <kbd aria-hidden="true">{keysInWords('mod+Enter')}</kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

export function HandOverDialog({ claims, onClose, go }: Ways & { claims: string }) {
  const t = useTexts(texts);
  const [to, setTo] = useState('');
  return (
    <FormDialog
      title={t('handOver')}
      say={t('handOver.say')}
      missing={to.trim() === ''}
      send={t('handOver.send')}
      onClose={onClose}
      onSend={() => go({ path: `${claims}/hand-over`, body: { to: to.trim() }, say: t('handOver.done', { to }), then: 'next' })}
    >
      <TextField label={t('colleague')} hint={t('colleague.hint')} value={to} onChange={setTo} autoFocus maxLength={100} />
    </FormDialog>
  );
}

/** A second opinion: one's own view as a note, and the case to a colleague. */
export function SecondOpinionDialog({ claims, onClose, go }: Ways & { claims: string }) {
  const t = useTexts(texts);
  const [to, setTo] = useState('');
  const [view, setView] = useState('');
  return (
    <FormDialog
      title={t('second')}
      say={t('second.say')}
      missing={to.trim() === '' || view.trim() === ''}
      send={t('second.send')}
      onClose={onClose}
      onSend={() => go({ path: `${claims}/hand-over`, body: { to: to.trim() }, note: view, say: t('handOver.done', { to }), then: 'next' })}
    >
      <TextField label={t('colleague')} hint={t('colleague.hint')} value={to} onChange={setTo} autoFocus maxLength={100} />
      <TextField label={t('second.view')} lines={4} value={view} onChange={setView} maxLength={4000} />
    </FormDialog>
  );
}

interface Catalogue {
  questions: { question: string; party: string; text: string }[];
}

export function AskDialog({ held, onClose, go }: Ways & { held: Case }) {
  const t = useTexts(texts);
  const catalogue = useQuery({ queryKey: ['questions'], queryFn: ({ signal }) => call<Catalogue>('review', '/v1/questions', { signal }), staleTime: Infinity });
  const [question, setQuestion] = useState('');
  return (
    <FormDialog
      title={t('ask')}
      say={t('ask.say')}
      missing={question === ''}
      send={t('ask.send')}
      onClose={onClose}
      onSend={() => go({ path: `/v1/cases/${held.caseId}/questions`, body: { question }, say: t('ask.done'), then: 'next' })}
    >
      <Read of={catalogue}>
        {({ questions }) => (
          <>
            <ChoiceField
              label={t('ask.question')}
              none={t('outcome.none')}
              value={question}
              onChange={setQuestion}
              choices={questions.map((one) => ({ value: one.question, label: one.question }))}
            />
            <p lang="en" dir="ltr" className="notice">
              {questions.find((one) => one.question === question)?.text ?? '…'}
            </p>
          </>
        )}
      </Read>
    </FormDialog>
  );
}

const REASONS = ['POLICY_GAP', 'LEGAL_QUESTION', 'PUBLIC_INTEREST', 'CHILD_SAFETY', 'THREAT_TO_LIFE', 'LAW_ENFORCEMENT', 'PRESS', 'PARTNER'] as const;
const TEAMS = ['child-safety', 'legal', 'public-policy', 'law-enforcement', 'press', 'partners'] as const;
const USUAL_TEAM: Record<(typeof REASONS)[number], (typeof TEAMS)[number]> = {
  POLICY_GAP: 'public-policy',
  LEGAL_QUESTION: 'legal',
  PUBLIC_INTEREST: 'public-policy',
  CHILD_SAFETY: 'child-safety',
  THREAT_TO_LIFE: 'law-enforcement',
  LAW_ENFORCEMENT: 'law-enforcement',
  PRESS: 'press',
  PARTNER: 'partners',
};

export function ReferDialog({ held, onClose, go }: Ways & { held: Case }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const [reason, setReason] = useState<(typeof REASONS)[number] | ''>('');
  const [team, setTeam] = useState<(typeof TEAMS)[number] | ''>('');
  const [question, setQuestion] = useState('');
  return (
    <FormDialog
      title={t('refer')}
      say={t('refer.say')}
      missing={reason === '' || team === '' || question.trim() === ''}
      send={t('refer.send')}
      onClose={onClose}
      onSend={() => go({ path: `/v1/cases/${held.caseId}/referrals`, body: { reason, team, question }, say: t('refer.done'), then: 'next' })}
    >
      <ChoiceField
        label={t('refer.reason')}
        none={t('outcome.none')}
        value={reason}
        onChange={(chosen) => {
          setReason(chosen);
          setTeam(USUAL_TEAM[chosen]);
        }}
        choices={REASONS.map((value) => ({ value, label: w(`reason.${value}`) }))}
      />
      <ChoiceField label={t('refer.team')} none={t('outcome.none')} value={team} onChange={setTeam} choices={TEAMS.map((value) => ({ value, label: w(`team.${value}`) }))} />
      <TextField label={t('refer.question')} lines={4} value={question} onChange={setQuestion} maxLength={2000} />
    </FormDialog>
  );
}

const BACK = ['RETURNED', 'WRONG_LANGUAGE', 'CONFLICT_OF_INTEREST', 'TOO_HARD'] as const;

export function GiveBackDialog({ claims, onClose, go }: Ways & { claims: string }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const [reason, setReason] = useState<(typeof BACK)[number] | ''>('');
  return (
    <FormDialog
      title={t('giveBack')}
      say={t('giveBack.say')}
      missing={reason === ''}
      send={t('giveBack')}
      onClose={onClose}
      onSend={() => go({ path: `${claims}/release`, body: { reason }, say: t('giveBack.done'), then: 'idle' })}
    >
      <ChoiceField label={t('refer.reason')} none={t('outcome.none')} value={reason} onChange={setReason} choices={BACK.map((value) => ({ value, label: w(`back.${value}`) }))} />
    </FormDialog>
  );
}
