import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Goes to an address of the console, `/desk`. */
export function go(to: string, { replace = false } = {}): void {
  if (to === window.location.pathname) {
    return;
  }
  window.history[replace ? 'replaceState' : 'pushState'](null, '', to);
  listeners.forEach((listener) => listener());
}

/** The parts of the address: `/cases/c-1` is `['cases', 'c-1']`. */
export function usePath(): string[] {
  const path = useSyncExternalStore(subscribe, () => window.location.pathname);
  return path.split('/').filter((part) => part !== '').map(decodeURIComponent);
}

/** A link within the console: opens in place, and in a new window where one asks for that. */
export function Link({ to, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const onClick = (event: MouseEvent) => {
    if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      go(to);
    }
  };
  return <a href={to} onClick={onClick} {...rest} />;
}
