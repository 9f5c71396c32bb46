import { useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { readSession, signIns, whenSignedOut, type Session } from '../api/session';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { shared } from '../i18n/shared';
import { useTexts } from '../i18n/text';

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says that the browser is offline, for as long as it is. */
export function OfflineStrip() {
  const t = useTexts(shared);
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  return (
    <div role="status" aria-live="polite">
      {!online && <p className="strip">{t('offline.strip')}</p>}
    </div>
  );
}

/** Stands over the screen when the session is over. The screen stays as it is; signing in happens in another window, which tells this one. */
export function ExpiredSession({ person }: { person: Session }) {
  const t = useTexts(shared);
  const queries = useQueryClient();
  const [over, setOver] = useState(false);
  useEffect(() => whenSignedOut(() => setOver(true)), []);
  useEffect(() => {
    const onSignedIn = () =>
      void readSession().then(
        (now) => {
          if (now.id === person.id) {
            setOver(false);
            void queries.invalidateQueries();
          } else {
            window.location.assign('/');
          }
        },
        () => setOver(true),
      );
    signIns.addEventListener('message', onSignedIn);
    return () => signIns.removeEventListener('message', onSignedIn);
  }, [person.id, queries]);
  if (!over) {
    return null;
  }
  return (
    <Dialog title={t('expired.title')} onClose={() => setOver(false)}>
      <div className="inside">
        <p>{t('expired.say')}</p>
        <div className="buttons">
          <Button label={t('expired.signIn')} kind="first" onPress={() => window.open('/signed-in', '_blank')} />
        </div>
      </div>
    </Dialog>
  );
}

/** What the other window shows. */
export function SignedInAgain() {
  const t = useTexts(shared);
  useEffect(() => signIns.postMessage('signed-in'), []);
  return (
    <main className="state">
      <h1>{t('expired.done')}</h1>
    </main>
  );
}
