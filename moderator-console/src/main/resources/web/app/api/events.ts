import { useEffect, useRef, useState } from 'react';
import type { Service } from './client';
import { problemOf } from './problem';
import { onSignedOut } from './session';

export type StreamState = 'connecting' | 'live' | 'broken';

const LONGEST_PAUSE = 30_000;

/**
 * Server-sent events of a service, the latest of them as an object. Connects again by itself, after longer and longer pauses.
 * Read with fetch, not EventSource: that one follows the redirect to the sign-in page.
 */
export function useEvents<T>(service: Service, path: string): { latest: T | undefined; state: StreamState; at: number | undefined } {
  const [latest, setLatest] = useState<T>();
  const [at, setAt] = useState<number>();
  const [state, setState] = useState<StreamState>('connecting');
  const pause = useRef(1000);
  useEffect(() => {
    const stop = new AbortController();
    let timer: number | undefined;
    const connect = async () => {
      try {
        const answer = await fetch(`/api/${service}${path}`, {
          headers: { 'X-Requested-With': 'JavaScript', Accept: 'text/event-stream' },
          signal: stop.signal,
        });
        if (!answer.ok || answer.body === null) {
          const problem = await problemOf(answer);
          if (problem.isSignedOut) {
            onSignedOut();
          }
          throw problem;
        }
        setState('live');
        pause.current = 1000;
        await readEvents(answer.body, (data) => {
          setLatest(JSON.parse(data) as T);
          setAt(Date.now());
        });
      } catch {
        // Said by the state; tried again below.
      }
      if (!stop.signal.aborted) {
        setState('broken');
        timer = window.setTimeout(() => void connect(), pause.current);
        pause.current = Math.min(LONGEST_PAUSE, pause.current * 2);
      }
    };
    void connect();
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [service, path]);
  return { latest, state, at };
}

async function readEvents(body: ReadableStream<Uint8Array>, on: (data: string) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    const events = (rest + value).split(/\r?\n\r?\n/);
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = event
        .split(/\r?\n/)
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
        .join('\n');
      if (data !== '') {
        on(data);
      }
    }
  }
}
