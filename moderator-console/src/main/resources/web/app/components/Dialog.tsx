import { useEffect, useId, useRef, type ReactNode } from 'react';

/** A modal dialog: the browser's own, which keeps the focus inside, gives it back, and closes with Escape. */
export function Dialog({ title, onClose, children, className = '' }: { title: string; onClose: () => void; children: ReactNode; className?: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading} className={className === 'palette' ? 'unseen' : 'dialog-title'}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
