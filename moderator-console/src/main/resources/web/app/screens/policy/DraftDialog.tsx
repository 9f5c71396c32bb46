import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { document } from '../../api/documents';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/Field';
import { useProblemText } from '../../components/States';
import { useTell } from '../../components/Toasts';
import { shared } from '../../i18n/shared';
import { useTexts } from '../../i18n/text';
import { go } from '../../shell/router';
import { texts } from './texts';

/** Parts as the export writes them become drafts, all or none. What is refused stays to be mended. */
export function DraftDialog({ begun = '', onClose }: { begun?: string; onClose: () => void }) {
  const t = useTexts(texts);
  const s = useTexts(shared);
  const tell = useTell();
  const inWords = useProblemText();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(begun);
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      const { drafts } = JSON.parse(await document('review', '/v1/policies/import', { sent: { type: 'application/yaml', text: typed } })) as { drafts: string[] };
      tell(t('drafted', { count: drafts.length }), 'good');
      await queries.invalidateQueries({ queryKey: ['policy'] });
      onClose();
      go('/policy/work');
    } catch (refused) {
      setProblem(refused);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('draft')} onClose={onClose} className="wide">
      <div className="inside">
        <p>{t('draft.say')}</p>
        <TextField label={t('draft.text')} hint={t('draft.hint')} lines={16} value={typed} onChange={setTyped} />
        {problem !== undefined && (
          <p className="notice bad" role="alert">
            {inWords(problem)}
          </p>
        )}
        <div className="buttons">
          <Button label={s('dialog.cancel')} onPress={onClose} />
          <Button label={t('draft.send')} kind="first" keys="mod+Enter" busy={busy} disabled={typed.trim() === ''} onPress={() => void send()} />
        </div>
      </div>
    </Dialog>
  );
}
