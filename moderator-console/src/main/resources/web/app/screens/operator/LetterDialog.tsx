import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Service } from '../../api/client';
import type { Letter, Replay } from '../../api/operations';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Read, useProblemText } from '../../components/States';
import { useTell } from '../../components/Toasts';
import { useFormat } from '../../i18n/format';
import { shared } from '../../i18n/shared';
import { useTexts } from '../../i18n/text';
import { texts } from './texts';

/** One dead letter: its cause and the shape of its record. There is no content to be seen here, whoever looks. */
export function LetterDialog({ service, id, onClose }: { service: Service; id: string; onClose: () => void }) {
  const t = useTexts(texts);
  const s = useTexts(shared);
  const format = useFormat();
  const tell = useTell();
  const inWords = useProblemText();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const path = `/v1/operations/dead-letters/${encodeURIComponent(id)}`;
  const letter = useQuery({ queryKey: ['letter', service, id], queryFn: ({ signal }) => call<Letter>(service, path, { signal }) });
  const replay = async () => {
    setBusy(true);
    try {
      const done = await call<Replay>(service, `${path}/replay`, { method: 'POST' });
      tell(t(`replay.${done.result}`), done.result === 'NOT_CARRIED' ? 'bad' : 'good');
      await queries.invalidateQueries({ queryKey: ['letters'] });
      onClose();
    } catch (problem) {
      tell(inWords(problem), 'bad');
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('letter')} onClose={onClose}>
      <div className="inside">
        <Read of={letter}>
          {(data) => (
            <>
              <dl className="pairs">
                <dt>{t('consumer')}</dt>
                <dd dir="ltr">{data.consumer}</dd>
                <dt>{t('topic')}</dt>
                <dd dir="ltr">
                  {data.topic} {data.partition}/{data.offset}
                </dd>
                <dt>{t('reason')}</dt>
                <dd>{data.reasonCode}</dd>
                <dt>{t('where')}</dt>
                <dd className="mono">{data.path || '–'}</dd>
                <dt>{t('eventType')}</dt>
                <dd className="mono">{data.eventType ?? '–'}</dd>
                <dt>{t('attempts')}</dt>
                <dd>{format.number(data.attempts)}</dd>
                <dt>{t('parked')}</dt>
                <dd>{format.dateTime(data.at)}</dd>
                <dt>{t('size')}</dt>
                <dd>{t('bytes', { count: data.bytes })}</dd>
              </dl>
              <h3>{t('shape')}</h3>
              {data.shape === undefined ? (
                <p className="quiet">{t('shape.none')}</p>
              ) : (
                <pre className="shape" dir="ltr" tabIndex={0} aria-label={t('shape')}>
                  {JSON.stringify(data.shape, null, 2)}
                </pre>
              )}
              <p className="quiet small">{t('replay.say')}</p>
            </>
          )}
        </Read>
        <div className="buttons">
          <Button label={s('dialog.close')} onPress={onClose} />
          <Button label={t('replay')} kind="first" keys="mod+Enter" busy={busy} disabled={letter.data === undefined} onPress={() => void replay()} />
        </div>
      </div>
    </Dialog>
  );
}
