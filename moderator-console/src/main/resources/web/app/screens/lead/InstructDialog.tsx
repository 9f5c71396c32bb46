import { useState, type FormEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { Problem } from '../../api/problem';
import { kinds, type InstructionKind } from '../../api/review-lead';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { ChoiceField, TextField } from '../../components/Field';
import { useProblemText } from '../../components/States';
import { useTell } from '../../components/Toasts';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { shared } from '../../i18n/shared';
import { texts } from './texts';

const HOURS = ['1', '2', '4', '8', '12', '24', '72', '168'] as const;
const HOUR = 3_600_000;

const listOf = (typed: string): string[] | undefined => {
  const names = typed.split(/[\s,;،、]+/).filter(Boolean);
  return names.length === 0 ? undefined : names;
};

/** Pause, drain or divert. What was typed stays when it is refused. */
export function InstructDialog({ regions, onClose }: { regions: string[]; onClose: () => void }) {
  const t = useTexts(texts);
  const s = useTexts(shared);
  const format = useFormat();
  const tell = useTell();
  const inWords = useProblemText();
  const queries = useQueryClient();
  const [kind, setKind] = useState<InstructionKind>('PAUSE');
  const [region, setRegion] = useState(regions.length === 1 ? (regions[0] ?? '') : '');
  const [typed, setTyped] = useState({ markets: '', languages: '', categories: '', toMarket: '', toLanguage: '', reason: '' });
  const [hours, setHours] = useState<(typeof HOURS)[number]>('1');
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const type = (field: keyof typeof typed) => (value: string) => setTyped((before) => ({ ...before, [field]: value }));
  const wrong = (field: string) => (problem instanceof Problem ? problem.errors.find((error) => error.field.split(/[.[]/)[0] === field) : undefined);
  const wrongText = (field: string) => {
    const found = wrong(field);
    return found && (found.expected ?? found.rule);
  };
  const give = async () => {
    setBusy(true);
    try {
      await call('review', '/v1/queues/instructions', {
        method: 'POST',
        body: {
          kind,
          region,
          markets: listOf(typed.markets.toUpperCase()),
          languages: listOf(typed.languages),
          categories: listOf(typed.categories),
          toMarket: kind === 'DIVERT' && typed.toMarket ? typed.toMarket.trim().toUpperCase() : undefined,
          toLanguage: kind === 'DIVERT' && typed.toLanguage ? typed.toLanguage.trim() : undefined,
          reason: typed.reason,
          until: new Date(Date.now() + Number(hours) * HOUR).toISOString(),
        },
      });
      tell(t('instruction.given'), 'good');
      await queries.invalidateQueries({ queryKey: ['lead', 'instructions'] });
      onClose();
    } catch (refused) {
      setProblem(refused);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('instruct')} onClose={onClose}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void give();
        }}
      >
        <ChoiceField label={t('kind')} value={kind} onChange={setKind} hint={t(`kind.${kind}.say`)} choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        <div className="two">
          <ChoiceField label={t('region')} value={region} onChange={setRegion} none={t('choose')} wrong={wrongText('region')} choices={regions.map((value) => ({ value, label: value }))} />
          <ChoiceField label={t('for')} value={hours} onChange={setHours} wrong={wrongText('until')} choices={HOURS.map((value) => ({ value, label: format.duration(Number(value) * 3600) }))} />
        </div>
        <div className="three">
          <TextField label={t('markets')} hint={t('markets.hint')} value={typed.markets} onChange={type('markets')} wrong={wrongText('markets')} />
          <TextField label={t('languages')} hint={t('languages.hint')} value={typed.languages} onChange={type('languages')} wrong={wrongText('languages')} />
          <TextField label={t('categories')} hint={t('categories.hint')} value={typed.categories} onChange={type('categories')} wrong={wrongText('categories')} />
        </div>
        {kind === 'DIVERT' && (
          <div className="two">
            <TextField label={t('toMarket')} value={typed.toMarket} onChange={type('toMarket')} wrong={wrongText('toMarket')} />
            <TextField label={t('toLanguage')} value={typed.toLanguage} onChange={type('toLanguage')} wrong={wrongText('toLanguage')} />
          </div>
        )}
        <TextField label={t('reason')} lines={2} maxLength={500} value={typed.reason} onChange={type('reason')} wrong={wrongText('reason')} />
        {problem !== undefined && (
          <p className="notice bad" role="alert">
            {inWords(problem)}
          </p>
        )}
        <div className="buttons">
          <Button label={s('dialog.cancel')} onPress={onClose} />
          <Button label={t('give')} kind="first" keys="mod+Enter" busy={busy} onPress={() => void give()} />
        </div>
      </form>
    </Dialog>
  );
}
