import { Problem, problemOf } from './problem';
import { onSignedOut } from './session';

/** The services that the console passes calls on to; see `steward.console.passage.services`. */
export type Service = 'intake' | 'triage' | 'review' | 'escalation' | 'analytics';

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Sent as Idempotency-Key: the same for every attempt at one thing. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Sent also while the page is being left. */
  keepalive?: boolean;
}

/**
 * Calls a service: `path` is the service's own, `/v1/…`.
 * Answers the body, or undefined where there is none (204).
 *
 * @throws Problem for everything but a 2xx, also when nobody answers
 */
export async function call<T>(service: Service, path: string, what: Call = {}): Promise<T> {
  return (await exchange<T>(service, path, what)).body;
}

/** As `call`, with the status, where 201 and 202 mean different things. */
export async function exchange<T>(
  service: Service,
  path: string,
  { method = 'GET', body, idempotencyKey, signal, keepalive = false }: Call = {},
): Promise<{ status: number; body: T }> {
  const headers: Record<string, string> = { 'X-Requested-With': 'JavaScript', Accept: 'application/json' };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (idempotencyKey !== undefined) {
    headers['Idempotency-Key'] = idempotencyKey;
  }
  let answer: Response;
  try {
    answer = await fetch(`/api/${service}${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
      keepalive,
    });
  } catch (failed) {
    if (failed instanceof DOMException && failed.name === 'AbortError') {
      throw failed;
    }
    throw new Problem(0, 'Nobody answers', undefined, [], undefined);
  }
  if (!answer.ok) {
    const problem = await problemOf(answer);
    if (problem.isSignedOut) {
      onSignedOut();
    }
    throw problem;
  }
  return { status: answer.status, body: (answer.status === 204 ? undefined : await answer.json()) as T };
}

/** A query string of what is given; nothing for what is not. */
export function query(values: Record<string, string | number | boolean | undefined>): string {
  const parts = Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
