import type { ReactNode } from 'react';
import { keysInWords, useCommand } from '../shell/shortcuts';

/**
 * A button. With `keys` it has a shortcut, which it shows, and stands in the list of commands under its label.
 * One that is disabled can be reached and says why (`why`): WCAG asks that people can find out.
 */
export function Button({
  label,
  children,
  onPress,
  keys,
  kind = 'usual',
  grave = false,
  disabled = false,
  why,
  pressed,
  busy = false,
  submit = false,
}: {
  label: string;
  children?: ReactNode;
  onPress: () => void;
  keys?: string;
  kind?: 'usual' | 'first' | 'plain';
  grave?: boolean;
  disabled?: boolean;
  why?: string;
  pressed?: boolean;
  busy?: boolean;
  submit?: boolean;
}) {
  const inert = disabled || busy;
  const press = () => {
    if (!inert) {
      onPress();
    }
  };
  useCommand(`button.${label}`, label, keys, press, keys !== undefined && !inert);
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={`button ${kind} ${grave ? 'grave' : ''} ${busy ? 'waiting' : ''}`}
      onClick={submit ? undefined : press}
      aria-disabled={inert || undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={keys?.startsWith('mod+') ? keys.replace('mod+', 'Control+') : keys}
      title={inert ? why : undefined}
    >
      {children ?? label}
      {keys !== undefined && <kbd aria-hidden="true">{keysInWords(keys)}</kbd>}
    </button>
  );
}
