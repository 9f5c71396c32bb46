import { Fragment } from 'react';

/** Embeddings, overrides and isolates of direction, and what takes no width but joins nothing: characters by which a text looks like another. */
const DECEIVING = /([\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u00AD\u180E])/;

/** A text that somebody wrote, as text: characters that deceive are named instead of obeyed. */
export function Written({ text, language }: { text: string; language?: string }) {
  const parts = text.split(DECEIVING);
  return (
    <bdi dir="auto" lang={language}>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          <Fragment key={index}>{part}</Fragment>
        ) : (
          <mark key={index} className="control">
            U+{part.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}
          </mark>
        ),
      )}
    </bdi>
  );
}
