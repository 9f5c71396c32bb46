import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Revision, SignalEntry } from '../../api/review-signals';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { CheckField, ChoiceField, TextField } from '../../components/Field';
import { useProblemText } from '../../components/States';
import { useTell } from '../../components/Toasts';
import { shared } from '../../i18n/shared';
import { useTexts } from '../../i18n/text';
import { go } from '../../shell/router';
import { signalTexts } from './signalTexts';

type Kind = SignalEntry['kind'];

interface Typed {
  kind: Kind;
  list: string;
  entry: string;
  category: string;
  strength: 'strong' | 'weak';
  languages: string;
  pattern: string;
  finds: string;
  passes: string;
  confirmed: boolean;
  because: string;
}

const nothing: Typed = { kind: 'LEXICON', list: '', entry: '', category: '', strength: 'weak', languages: '', pattern: '', finds: '', passes: '', confirmed: false, because: '' };

function typedOf({ entry, lexicon, hash }: Revision): Typed {
  const [list = '', name = ''] = entry.key.split('/');
  return {
    ...nothing,
    kind: entry.kind,
    list,
    entry: name,
    category: lexicon?.category ?? hash?.category ?? '',
    strength: lexicon?.strength ?? 'weak',
    languages: lexicon?.languages.join(', ') ?? '',
    pattern: lexicon?.pattern ?? '',
    finds: lexicon?.finds.join('\n') ?? '',
    passes: lexicon?.passes.join('\n') ?? '',
    confirmed: hash?.confirmed ?? false,
  };
}

const parts = (text: string, separator: string | RegExp): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const bodyOf = (typed: Typed, revision: number) =>
  typed.kind === 'LEXICON'
    ? {
        revision,
        category: typed.category,
        strength: typed.strength,
        languages: parts(typed.languages, /[\s,]+/),
        pattern: typed.pattern,
        finds: parts(typed.finds, '\n'),
        passes: parts(typed.passes, '\n'),
        because: typed.because,
      }
    : { revision, category: typed.category, confirmed: typed.confirmed, because: typed.because };

/** Wording or a medium to be looked for, from nothing or as the next revision of what is there. What is refused stays to be mended. */
export function ProposeDialog({ begun, onClose }: { begun?: Revision; onClose: () => void }) {
  const t = useTexts(signalTexts);
  const s = useTexts(shared);
  const tell = useTell();
  const inWords = useProblemText();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(() => (begun ? typedOf(begun) : nothing));
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const change = (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed }));
  const wording = typed.kind === 'LEXICON';
  const complete =
    [typed.list, typed.entry, typed.category, typed.because].every((text) => text.trim() !== '') && (!wording || (typed.pattern !== '' && typed.finds.trim() !== ''));
  const send = async () => {
    setBusy(true);
    try {
      const name = [typed.list, typed.entry].map(encodeURIComponent).join('/');
      await call('review', `/v1/signals/${wording ? 'lexicons' : 'banks'}/${name}`, { method: 'PUT', body: bodyOf(typed, begun?.entry.revision ?? 0) });
      tell(t('proposed'), 'good');
      await queries.invalidateQueries({ queryKey: ['signals'] });
      onClose();
      go(`/policy/signals/${name}`);
    } catch (refused) {
      setProblem(refused);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('propose')} onClose={onClose} className="wide">
      <div className="inside">
        <p>{t('propose.say')}</p>
        {begun === undefined && (
          <>
            <ChoiceField label={t('kind')} value={typed.kind} onChange={(kind) => change({ kind })} choices={(['LEXICON', 'HASH'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))} />
            <TextField label={t('list')} hint={t('list.hint')} maxLength={60} value={typed.list} onChange={(list) => change({ list })} />
            <TextField label={t('entry')} hint={t(wording ? 'entry.wording' : 'entry.medium')} maxLength={100} value={typed.entry} onChange={(entry) => change({ entry })} />
          </>
        )}
        <TextField label={t('category')} hint={t('category.hint')} maxLength={100} value={typed.category} onChange={(category) => change({ category })} />
        {wording ? (
          <>
            <ChoiceField
              label={t('strength')}
              value={typed.strength}
              onChange={(strength) => change({ strength })}
              choices={(['weak', 'strong'] as const).map((value) => ({ value, label: t(`strength.${value}`) }))}
            />
            <TextField label={t('languages')} hint={t('languages.hint')} value={typed.languages} onChange={(languages) => change({ languages })} />
            <TextField label={t('pattern')} hint={t('pattern.hint')} maxLength={2000} value={typed.pattern} onChange={(pattern) => change({ pattern })} />
            <TextField label={t('finds')} hint={t('finds.hint')} lines={3} value={typed.finds} onChange={(finds) => change({ finds })} />
            <TextField label={t('passes')} hint={t('passes.hint')} lines={3} value={typed.passes} onChange={(passes) => change({ passes })} />
          </>
        ) : (
          <CheckField label={t('confirmed')} hint={t('confirmed.hint')} checked={typed.confirmed} onChange={(confirmed) => change({ confirmed })} />
        )}
        <TextField label={t('because')} hint={t('because.hint')} lines={2} maxLength={1000} value={typed.because} onChange={(because) => change({ because })} />
        {problem !== undefined && (
          <p className="notice bad" role="alert">
            {inWords(problem)}
          </p>
        )}
        <div className="buttons">
          <Button label={s('dialog.cancel')} onPress={onClose} />
          <Button label={t('propose.send')} kind="first" keys="mod+Enter" busy={busy} disabled={!complete} why={t('propose.missing')} onPress={() => void send()} />
        </div>
      </div>
    </Dialog>
  );
}
