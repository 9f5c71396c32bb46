import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { shared } from '../i18n/shared';
import { useTexts } from '../i18n/text';

export type Tone = 'usual' | 'good' | 'bad';

interface Toast {
  id: number;
  text: string;
  tone: Tone;
}

const TellContext = createContext<(text: string, tone?: Tone) => void>(() => undefined);

const SHOWN_MILLIS = 7000;

/** Short messages that go by themselves, read out by screen readers; what went wrong stays until it is closed. */
export function Toasts({ children }: { children: ReactNode }) {
  const t = useTexts(shared);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(0);
  const close = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const tell = useCallback(
    (text: string, tone: Tone = 'usual') => {
      const id = next.current++;
      setToasts((now) => [...now.slice(-3), { id, text, tone }]);
      if (tone !== 'bad') {
        window.setTimeout(() => close(id), SHOWN_MILLIS);
      }
    },
    [close],
  );
  return (
    <TellContext.Provider value={tell}>
      {children}
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
    </TellContext.Provider>
  );
}

/** `const tell = useTell(); tell('Saved', 'good')` */
export const useTell = (): ((text: string, tone?: Tone) => void) => useContext(TellContext);
