/** One thing that is wrong with what was sent. */
export interface Violation {
  field: string;
  rule: string;
  expected?: string;
}

/** Why a call did not do what it should: what a service said (RFC 9457), or what came of asking. */
export class Problem extends Error {
  constructor(
    /** 0 where nobody answered. */
    readonly status: number,
    readonly title: string,
    readonly detail: string | undefined,
    readonly errors: readonly Violation[],
    readonly errorId: string | undefined,
  ) {
    super(title);
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  /** The session is over: 499 from the console, 401 from a service. */
  get isSignedOut(): boolean {
    return this.status === 499 || this.status === 401;
  }

  get isConflict(): boolean {
    return this.status === 409;
  }

  get isAway(): boolean {
    return this.status === 502 || this.status === 503 || this.status === 504;
  }

  rule(name: string): boolean {
    return this.errors.some((error) => error.rule === name);
  }
}

export async function problemOf(answer: Response): Promise<Problem> {
  let body: { title?: string; detail?: string; errors?: Violation[]; errorId?: string } = {};
  if (answer.headers.get('Content-Type')?.includes('json')) {
    body = await answer.json().catch(() => ({}));
  }
  return new Problem(answer.status, body.title ?? `HTTP ${answer.status}`, body.detail, body.errors ?? [], body.errorId);
}
