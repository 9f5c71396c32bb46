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

/**
 * Sends a file as it is, and says meanwhile how much of it is away, 0 to 1. Answers the JSON.
 *
 * @throws Problem as `call` does
 */
export async function upload<T>(
  service: Service,
  path: string,
  { file, type, idempotencyKey, signal, onSent }: { file: Blob; type: string; idempotencyKey: string; signal: AbortSignal; onSent: (share: number) => void },
): Promise<T> {
  // Not fetch: that one does not tell how far it is.
  const answer = await new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/${service}${path}`);
    request.setRequestHeader('X-Requested-With', 'JavaScript');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', type);
    request.setRequestHeader('Idempotency-Key', idempotencyKey);
    request.upload.onprogress = (event) => onSent(event.lengthComputable && event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status, headers: { 'Content-Type': request.getResponseHeader('Content-Type') ?? '' } }));
    request.onerror = () => reject(new Problem(0, 'Nobody answers', undefined, [], undefined));
    request.onabort = () => reject(new DOMException('left', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
  if (!answer.ok) {
    const problem = await problemOf(answer);
    if (problem.isSignedOut) {
      onSignedOut();
    }
    throw problem;
  }
  return (await answer.json()) as T;
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
