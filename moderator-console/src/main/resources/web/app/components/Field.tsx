import { useId, type ReactNode } from 'react';
import { keysInWords, useCommand } from '../shell/shortcuts';

interface FieldProps {
  label: string;
  /** A shortcut that leads into the field. */
  keys?: string;
  hint?: string;
  wrong?: string;
}

/** A label with what is typed or chosen, what helps, and what is wrong, tied together for screen readers. */
function Field({ label, keys, hint, wrong, children }: FieldProps & { children: (ids: { id: string; describedBy: string | undefined; invalid: true | undefined }) => ReactNode }) {
  const id = useId();
  useCommand(`field.${label}`, label, keys, () => window.document.getElementById(id)?.focus(), keys !== undefined);
  const describedBy = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <span className="row">
        <label htmlFor={id}>{label}</label>
        {keys !== undefined && <kbd aria-hidden="true">{keysInWords(keys)}</kbd>}
      </span>
      {children({ id, describedBy: describedBy === '' ? undefined : describedBy, invalid: wrong ? true : undefined })}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  );
}

export function TextField({
  value,
  onChange,
  lines = 1,
  maxLength,
  autoFocus,
  type = 'text',
  placeholder,
  inputMode,
  ...field
}: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  lines?: number;
  maxLength?: number;
  autoFocus?: boolean;
  type?: 'text' | 'search' | 'number' | 'datetime-local' | 'date';
  placeholder?: string;
  inputMode?: 'numeric' | 'text';
}) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) =>
        lines > 1 ? (
          <textarea
            id={id}
            className="input"
            dir="auto"
            rows={lines}
            value={value}
            maxLength={maxLength}
            autoFocus={autoFocus}
            placeholder={placeholder}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            id={id}
            className="input"
            dir="auto"
            type={type}
            inputMode={inputMode}
            value={value}
            maxLength={maxLength}
            autoFocus={autoFocus}
            placeholder={placeholder}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

export function ChoiceField<T extends string>({
  value,
  onChange,
  choices,
  none,
  ...field
}: FieldProps & { value: T | ''; onChange: (value: T) => void; choices: readonly { value: T; label: string }[]; none?: string }) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <select id={id} className="input" value={value} aria-describedby={describedBy} aria-invalid={invalid} onChange={(event) => onChange(event.target.value as T)}>
          {none !== undefined && <option value="">{none}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One file of this machine. */
export function FileField({ accept, onChange, ...field }: FieldProps & { accept: string; onChange: (file: File | undefined) => void }) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <input id={id} className="input" type="file" accept={accept} aria-describedby={describedBy} aria-invalid={invalid} onChange={(event) => onChange(event.target.files?.[0])} />
      )}
    </Field>
  );
}

export function CheckField({ label, checked, onChange, hint }: { label: string; checked: boolean; onChange: (checked: boolean) => void; hint?: string }) {
  const id = useId();
  return (
    <div className="row">
      <input id={id} type="checkbox" checked={checked} aria-describedby={hint ? `${id}-hint` : undefined} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} className="quiet small">
          {hint}
        </span>
      )}
    </div>
  );
}
