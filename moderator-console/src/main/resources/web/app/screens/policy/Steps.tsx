import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Entry, Step } from '../../api/review-policy';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/Field';
import { useProblemText } from '../../components/States';
import { useTell } from '../../components/Toasts';
import { shared } from '../../i18n/shared';
import { useTexts } from '../../i18n/text';
import { usePerson } from '../../shell/person';
import { ReleaseDialog } from './ReleaseDialog';
import { texts } from './texts';

interface Offered {
  step: Step;
  keys: string;
  first?: boolean;
  grave?: boolean;
  /** Whether it takes somebody who had no part in it. */
  another?: boolean;
}

/** The steps that fit where a version stands; the service says whether this person may take them. */
function offered(entry: Entry): Offered[] {
  if (entry.emergency && !entry.emergency.reviewedBy) {
    return [
      { step: 'CONFIRM', keys: 'a', first: true, another: true },
      { step: 'REJECT', keys: 'b', grave: true, another: true },
    ];
  }
  switch (entry.state) {
    case 'DRAFT':
      return [
        { step: 'SUBMIT', keys: 's', first: true },
        { step: 'WITHDRAW', keys: 'w', grave: true },
      ];
    case 'REVIEW':
      return [
        { step: 'APPROVE', keys: 'a', first: true, another: true },
        { step: 'SEND_BACK', keys: 'b', another: true },
      ];
    case 'APPROVED':
      return [{ step: 'WITHDRAW', keys: 'w', grave: true }];
    case 'SCHEDULED':
    case 'ACTIVE':
    case 'SUPERSEDED':
    case 'WITHDRAWN':
      return [];
  }
}

export function Steps({ entry, path }: { entry: Entry; path: string }) {
  const t = useTexts(texts);
  const me = usePerson().id;
  const [asked, setAsked] = useState<Offered>();
  const [releasing, setReleasing] = useState<'usual' | 'emergency'>();
  const hadPart = entry.authors.includes(me) || entry.emergency?.by === me;
  return (
    <>
      {entry.state === 'APPROVED' && <Button label={t('release')} kind="first" keys="r" onPress={() => setReleasing('usual')} />}
      {offered(entry).map((one) => (
        <Button
          key={one.step}
          label={t(`do.${one.step}`)}
          keys={one.keys}
          kind={one.first ? 'first' : 'usual'}
          grave={one.grave}
          disabled={one.another && hadPart}
          why={t('another')}
          onPress={() => setAsked(one)}
        />
      ))}
      {entry.state === 'DRAFT' && <Button label={t('release.emergency')} grave keys="x" onPress={() => setReleasing('emergency')} />}
      {offered(entry).some((one) => one.another) && hadPart && <span className="quiet small">{t('another')}</span>}
      {asked && <StepDialog step={asked.step} grave={asked.grave ?? false} path={path} onClose={() => setAsked(undefined)} />}
      {releasing && <ReleaseDialog entry={entry} emergency={releasing === 'emergency'} onClose={() => setReleasing(undefined)} />}
    </>
  );
}

function StepDialog({ step, grave, path, onClose }: { step: Step; grave: boolean; path: string; onClose: () => void }) {
  const t = useTexts(texts);
  const s = useTexts(shared);
  const tell = useTell();
  const inWords = useProblemText();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      await call('review', `${path}/steps`, { method: 'POST', body: { step, note: note === '' ? undefined : note } });
      tell(t('done'), 'good');
      await queries.invalidateQueries({ queryKey: ['policy'] });
      onClose();
    } catch (refused) {
      setProblem(refused);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t(`do.${step}`)} onClose={onClose}>
      <div className="inside">
        <p>{t(`do.${step}.say`)}</p>
        <TextField label={t('note')} hint={t('note.hint')} lines={3} maxLength={2000} value={note} onChange={setNote} />
        {problem !== undefined && (
          <p className="notice bad" role="alert">
            {inWords(problem)}
          </p>
        )}
        <div className="buttons">
          <Button label={s('dialog.cancel')} onPress={onClose} />
          <Button label={t(`do.${step}`)} kind="first" grave={grave} keys="mod+Enter" busy={busy} onPress={() => void take()} />
        </div>
      </div>
    </Dialog>
  );
}
