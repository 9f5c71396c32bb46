import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react';

/**
 * Something that can be done now, by key, by palette or by its button.
 * A key is one character (`n`), two in a row (`g d`), or has modifiers (`mod+Enter`; mod is Ctrl, or Cmd on a Mac).
 */
export interface Command {
  id: string;
  label: string;
  keys?: string;
  run: () => void;
}

const KEPT = 'steward.keys';
const NEXT_KEY_WITHIN = 1200;

/** What is registered, newest last: the newest of one key wins, so a dialog can take a screen's key while it is open. */
export class Commands {
  private registered: readonly Command[] = [];
  private listeners = new Set<() => void>();
  private first: { key: string; at: number } | undefined;

  singleKeys = localStorage.getItem(KEPT) !== 'off';

  add(command: Command): () => void {
    this.registered = [...this.registered, command];
    this.tell();
    return () => {
      this.registered = this.registered.filter((one) => one !== command);
      this.tell();
    };
  }

  all = (): readonly Command[] => this.registered;

  listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  useSingleKeys(on: boolean): void {
    this.singleKeys = on;
    localStorage.setItem(KEPT, on ? 'on' : 'off');
    this.tell();
  }

  /** Whether a key press was meant for a command, which then has run. */
  press(event: KeyboardEvent, typing: boolean, modal: boolean): boolean {
    if (event.isComposing || event.key === 'Control' || event.key === 'Meta' || event.key === 'Shift' || event.key === 'Alt') {
      return false;
    }
    const mod = event.ctrlKey || event.metaKey;
    if (mod) {
      return this.runKeys(`mod+${event.key.length === 1 ? event.key.toLowerCase() : event.key}`);
    }
    // With Alt a key works where one types, too, and where single keys are switched off. On a Mac Alt changes the character.
    const key = event.altKey && event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key;
    if (modal || (!event.altKey && (typing || !this.singleKeys))) {
      return false;
    }
    const before = this.first;
    this.first = undefined;
    if (before && event.timeStamp - before.at < NEXT_KEY_WITHIN && this.runKeys(`${before.key} ${key}`)) {
      return true;
    }
    if (this.registered.some((command) => command.keys?.startsWith(`${key} `))) {
      this.first = { key, at: event.timeStamp };
      return true;
    }
    return this.runKeys(key);
  }

  private runKeys(keys: string): boolean {
    const found = this.registered.findLast((command) => command.keys === keys);
    found?.run();
    return found !== undefined;
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}

const CommandsContext = createContext(new Commands());

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || (target instanceof HTMLInputElement && !/^(checkbox|radio|button)$/.test(target.type)));

export function Commanding({ children }: { children: ReactNode }) {
  const commands = useMemo(() => new Commands(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && commands.press(event, isTyping(event.target), document.querySelector('dialog[open]') !== null)) {
        event.preventDefault();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [commands]);
  return <CommandsContext.Provider value={commands}>{children}</CommandsContext.Provider>;
}

export const useCommands = (): Commands => useContext(CommandsContext);

export function useRegistered(): readonly Command[] {
  const commands = useCommands();
  return useSyncExternalStore(commands.listen, commands.all);
}

/** Registers a command while the component stands and `when` holds. */
export function useCommand(id: string, label: string, keys: string | undefined, run: () => void, when = true): void {
  const commands = useCommands();
  const latest = useRef(run);
  latest.current = run;
  useEffect(
    () => (when ? commands.add({ id, label, keys, run: () => latest.current() }) : undefined),
    [commands, id, label, keys, when],
  );
}

/** `mod+Enter` as people know it: Ctrl Enter, ⌘ Enter. */
export function keysInWords(keys: string): string {
  const mac = navigator.platform.startsWith('Mac');
  return keys
    .replace('mod+', mac ? '⌘ ' : 'Ctrl ')
    .split(' ')
    .map((key) => (key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
}
