import { useEffect, useState, type ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { shared } from '../i18n/shared';
import { useTexts } from '../i18n/text';
import { Button } from './Button';

const SLOW_AFTER = 4000;

/** While something is on its way; after four seconds it says that this is unusual. */
export function Loading() {
  const t = useTexts(shared);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className="state" role="status">
      <p className="waiting">{t('state.loading')}</p>
      {slow && <p>{t('state.slow')}</p>}
    </div>
  );
}

/** Nothing there, why, and what to do. */
export function Empty({ title, children, action }: { title?: string; children?: ReactNode; action?: ReactNode }) {
  const t = useTexts(shared);
  return (
    <div className="state">
      <h2>{title ?? t('state.empty')}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** What a problem says, in words for a person, field by field. */
export function useProblemText(): (problem: unknown) => string {
  const t = useTexts(shared);
  return (problem) => {
    if (!(problem instanceof Problem)) {
      return t('state.failed');
    }
    if (problem.isSignedOut) {
      return t('expired.title');
    }
    if (problem.isOffline) {
      return t('offline.strip');
    }
    if (problem.isAway) {
      return t('state.away');
    }
    if (problem.status === 403) {
      return t('state.forbidden');
    }
    if (problem.status === 404) {
      return t('state.missing');
    }
    const fields = problem.errors.map((error) => [error.field, error.expected ?? error.rule].join(': ')).join(' · ');
    return [problem.title, problem.detail, fields].filter((part) => part !== undefined && part !== '').join('. ');
  };
}

/** Something failed: what, and again. */
export function Failure({ problem, again }: { problem: unknown; again?: () => void }) {
  const t = useTexts(shared);
  const inWords = useProblemText();
  return (
    <div className="state" role="alert">
      <h2>{t('state.failed')}</h2>
      <p>{inWords(problem)}</p>
      {problem instanceof Problem && problem.errorId && <p className="small mono">{t('state.reference', { id: problem.errorId })}</p>}
      {again && <Button label={t('state.again')} onPress={again} />}
    </div>
  );
}

/** The states of something that is read, and what is shown of it once it is there. What was read before stays while it is read anew. */
export function Read<T>({ of, children }: { of: UseQueryResult<T, Error>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) {
    return <>{children(of.data)}</>;
  }
  return of.isError ? <Failure problem={of.error} again={() => void of.refetch()} /> : <Loading />;
}
