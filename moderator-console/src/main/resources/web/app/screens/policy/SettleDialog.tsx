import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/Field';
import { useProblemText } from '../../components/States';
import { useTell } from '../../components/Toasts';
import { shared } from '../../i18n/shared';
import { useTexts } from '../../i18n/text';
import { signalTexts } from './signalTexts';

/** What is to be settled: an entry in the revision that was read, or an import, which has none. */
export interface Settling {
  step: 'approval' | 'refusal' | 'withdrawal';
  path: string;
  name: string;
  revision?: number;
}

/** Agrees with what another proposed, says no to it, or takes out what is looked for. */
export function SettleDialog({ of: { step, path, name, revision }, onClose }: { of: Settling; onClose: () => void }) {
  const t = useTexts(signalTexts);
  const s = useTexts(shared);
  const tell = useTell();
  const inWords = useProblemText();
  const queries = useQueryClient();
  const [because, setBecause] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const reasoned = step !== 'approval';
  const settle = async () => {
    setBusy(true);
    try {
      await call('review', `${path}/${step}`, {
        method: 'POST',
        body: { revision: step === 'withdrawal' ? undefined : revision, because: reasoned ? because : undefined },
      });
      tell(t(`done.${step}`), 'good');
      await queries.invalidateQueries({ queryKey: ['signals'] });
      onClose();
    } catch (refused) {
      setProblem(refused);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t(`do.${step}`)} onClose={onClose}>
      <div className="inside">
        <p>
          <bdi dir="auto">{name}</bdi>
        </p>
        <p>{t(`do.${step}.say`)}</p>
        {reasoned && <TextField label={t('why')} lines={3} maxLength={1000} value={because} onChange={setBecause} autoFocus />}
        {problem !== undefined && (
          <p className="notice bad" role="alert">
            {inWords(problem)}
          </p>
        )}
        <div className="buttons">
          <Button label={s('dialog.cancel')} onPress={onClose} />
          <Button
            label={t(`do.${step}`)}
            kind="first"
            grave={reasoned}
            keys="mod+Enter"
            busy={busy}
            disabled={reasoned && because.trim() === ''}
            why={t('because.missing')}
            onPress={() => void settle()}
          />
        </div>
      </div>
    </Dialog>
  );
}
