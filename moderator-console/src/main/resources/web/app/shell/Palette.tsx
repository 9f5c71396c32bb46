import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../components/Dialog';
import { shared } from '../i18n/shared';
import { useTexts } from '../i18n/text';
import { keysInWords, useRegistered } from './shortcuts';

/** Every command that works now, found by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTexts(shared);
  const commands = useRegistered();
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const found = useMemo(() => {
    const words = wanted.toLocaleLowerCase().split(/\s+/);
    const byId = new Map(commands.map((command) => [command.id, command]));
    return [...byId.values()].filter((command) => words.every((word) => command.label.toLocaleLowerCase().includes(word)));
  }, [commands, wanted]);
  const chosen = Math.min(at, Math.max(0, found.length - 1));
  const run = (index: number) => {
    const command = found[index];
    onClose();
    // After the dialog has given the focus back, so that a command may take it.
    window.setTimeout(() => command?.run());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt(Math.max(0, Math.min(found.length - 1, chosen + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <Dialog title={t('palette.title')} onClose={onClose} className="palette">
      <input
        className="input"
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${chosen}` : undefined}
        aria-label={t('palette.search')}
        placeholder={t('palette.search')}
        value={wanted}
        onKeyDown={onKey}
        onChange={(event) => {
          setWanted(event.target.value);
          setAt(0);
        }}
      />
      <ul id={list} role="listbox" aria-label={t('palette.title')}>
        {found.map((command, index) => (
          <li key={command.id} id={`${list}-${index}`} role="option" aria-selected={index === chosen} onClick={() => run(index)}>
            <span>{command.label}</span>
            {command.keys && <kbd>{keysInWords(command.keys)}</kbd>}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="state">{t('palette.none')}</p>}
    </Dialog>
  );
}
