import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import type { Entry, Library, Release } from '../../api/review-policy';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { CheckField, TextField } from '../../components/Field';
import { Read, useProblemText } from '../../components/States';
import { useTell } from '../../components/Toasts';
import { useFormat } from '../../i18n/format';
import { shared } from '../../i18n/shared';
import { useTexts } from '../../i18n/text';
import { addressOf } from './Entries';
import { texts } from './texts';

/** Releases a version, and what belongs to it. What begins on a later day is scheduled. In an emergency drafts go out, and another person's review is owed. */
export function ReleaseDialog({ entry, emergency, onClose }: { entry: Entry; emergency: boolean; onClose: () => void }) {
  const t = useTexts(texts);
  const s = useTexts(shared);
  const format = useFormat();
  const tell = useTell();
  const inWords = useProblemText();
  const queries = useQueryClient();
  const state = emergency ? 'DRAFT' : 'APPROVED';
  const others = useQuery({
    queryKey: ['policy', 'to-release', state],
    queryFn: ({ signal }) => call<Library>('review', `/v1/policies/library${query({ state, limit: 500 })}`, { signal }),
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([addressOf(entry)]));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const release = async (items: Entry[]) => {
    setBusy(true);
    try {
      const parts = items.filter((one) => chosen.has(addressOf(one))).map(({ kind, id, version }) => ({ kind, id, version }));
      const made = await call<Release>('review', '/v1/policies/releases', { method: 'POST', body: { parts, emergency: emergency ? reason : undefined } });
      tell(made.release && made.effectiveFrom ? t('released', { release: made.release, when: format.dateTime(made.effectiveFrom) }) : t('scheduled'), 'good');
      await queries.invalidateQueries({ queryKey: ['policy'] });
      onClose();
    } catch (refused) {
      setProblem(refused);
      setBusy(false);
    }
  };
  const toggle = (address: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) {
      next.add(address);
    } else {
      next.delete(address);
    }
    setChosen(next);
  };
  return (
    <Dialog title={emergency ? t('release.emergency') : t('release')} onClose={onClose}>
      <Read of={others}>
        {(data) => (
          <div className="inside">
            <p>{emergency ? t('release.emergency.say') : t('release.say')}</p>
            <div className="stack tight" role="group" aria-label={t('together')}>
              {data.items.map((one) => (
                <CheckField
                  key={addressOf(one)}
                  label={`${one.kind} ${one.id} ${one.version}`}
                  hint={format.day(one.effectiveFrom)}
                  checked={chosen.has(addressOf(one))}
                  onChange={(on) => toggle(addressOf(one), on)}
                />
              ))}
            </div>
            {emergency && <TextField label={t('why')} hint={t('why.hint')} lines={3} maxLength={2000} value={reason} onChange={setReason} />}
            {problem !== undefined && (
              <p className="notice bad" role="alert">
                {inWords(problem)}
              </p>
            )}
            <div className="buttons">
              <Button label={s('dialog.cancel')} onPress={onClose} />
              <Button
                label={emergency ? t('release.emergency') : t('release')}
                kind="first"
                grave={emergency}
                keys="mod+Enter"
                busy={busy}
                disabled={chosen.size === 0 || (emergency && reason.trim().length < 10)}
                why={t('why.hint')}
                onPress={() => void release(data.items)}
              />
            </div>
          </div>
        )}
      </Read>
    </Dialog>
  );
}
