import type { Service } from './client';
import { Problem, problemOf } from './problem';
import { onSignedOut } from './session';

/**
 * Sends or reads what is no JSON: files of people, parts of the policy. Answers the text.
 *
 * @throws Problem as `call` does
 */
export async function document(service: Service, path: string, { signal, sent }: { signal?: AbortSignal; sent?: { type: string; text: string } } = {}): Promise<string> {
  const headers: Record<string, string> = { 'X-Requested-With': 'JavaScript', Accept: '*/*' };
  if (sent) {
    headers['Content-Type'] = sent.type;
  }
  const answer = await fetch(`/api/${service}${path}`, { method: sent ? 'POST' : 'GET', headers, body: sent?.text, signal }).catch((failed: unknown) => {
    if (failed instanceof DOMException && failed.name === 'AbortError') {
      throw failed;
    }
    throw new Problem(0, 'Nobody answers', undefined, [], undefined);
  });
  if (!answer.ok) {
    const problem = await problemOf(answer);
    if (problem.isSignedOut) {
      onSignedOut();
    }
    throw problem;
  }
  return answer.text();
}

/** The rows of a CSV file by the names in its first line (RFC 4180: quotes, doubled quotes, line breaks within them). */
export function rowsOfCsv(text: string): Record<string, string>[] {
  const [names = [], ...rows] = cellsOfCsv(text);
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}

function cellsOfCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const part = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (part.lastIndex < text.length) {
    const found = part.exec(text);
    if (!found) {
      return rows;
    }
    row.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    if (found[3] !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
