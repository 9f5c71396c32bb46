import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { shared } from '../i18n/shared';
import { useTexts } from '../i18n/text';

export type Tone = 'usual' | 'good' | 'bad';

interface Toast {
  id: number;
  text: string;
  tone: Tone;
}

const TellContext = createContext<(text: string, tone?: Tone) => void>(() => undefined);
const ToldContext = createContext<{ toasts: readonly Toast[]; close: (id: number) => void }>({ toasts: [], close: () => undefined });

const SHOWN_MILLIS = 7000;
const MOST_BAD = 3;

/** Keeps what is told: the latest, which goes by itself, and what went wrong, which stays until it is closed. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(0);
  const close = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const tell = useCallback(
    (text: string, tone: Tone = 'usual') => {
      const id = next.current++;
      setToasts((now) => [...now.filter((toast) => toast.tone === 'bad').slice(1 - MOST_BAD), { id, text, tone }]);
      if (tone !== 'bad') {
        window.setTimeout(() => close(id), SHOWN_MILLIS);
      }
    },
    [close],
  );
  const told = useMemo(() => ({ toasts, close }), [toasts, close]);
  return (
    <TellContext.Provider value={tell}>
      <ToldContext.Provider value={told}>{children}</ToldContext.Provider>
    </TellContext.Provider>
  );
}

/** Where it is shown: in the header's row, which has room for it and grows where it has not, so that nothing that can be operated is ever under it. Read out by screen readers. */
export function Told() {
  const t = useTexts(shared);
  const { toasts, close } = useContext(ToldContext);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={`toast ${toast.tone}`}>
          <span>{toast.text}</span>
          <button type="button" className="button plain" onClick={() => close(toast.id)}>
            {t('dialog.close')}
          </button>
        </div>
      ))}
    </div>
  );
}

/** `const tell = useTell(); tell('Saved', 'good')` */
export const useTell = (): ((text: string, tone?: Tone) => void) => useContext(TellContext);
