import type { Version } from '../../api/review-policy';

/** A version as the library takes it in, one minor version on and from today (UTC) on: to be changed before it is sent. JSON is YAML, too. */
export function nextDraftOf({ version: entry, content }: Version, now: Date): string {
  const [major = '1', minor = '0'] = entry.version.split('.');
  const version = `${major}.${Number(minor) + 1}.0`;
  const effectiveFrom = now.toISOString().slice(0, 10);
  const clauses = content.clauses;
  const part = { kind: entry.kind, id: entry.id, version };
  // The day stands in the content where it has a place for it, and beside it where it has none.
  const next = Array.isArray(clauses)
    ? { ...part, content: { ...content, clauses: clauses.map((clause: Record<string, unknown>) => ({ ...clause, version, effectiveFrom })) } }
    : 'from' in content
      ? { ...part, content: { ...content, from: effectiveFrom } }
      : { ...part, effectiveFrom, content };
  return JSON.stringify([next], null, 2);
}
