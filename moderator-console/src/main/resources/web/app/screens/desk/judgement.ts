import type { Case, Draft, Outcome } from '../../api/review-case';

/** What is typed and chosen so far; becomes a draft as one types and a decision in the end. */
export interface Judgement {
  outcome: Outcome | '';
  /** Index into the case's clauses; -1 for none. */
  clause: number;
  actions: readonly string[];
  facts: string;
  claims: string;
  evidence: string;
  unknowns: string;
  rationale: string;
  confidence: string;
  duplicateOf: string;
  manifestlyUnfounded: readonly string[];
}

export const blank: Judgement = {
  outcome: '',
  clause: -1,
  actions: [],
  facts: '',
  claims: '',
  evidence: '',
  unknowns: '',
  rationale: '',
  confidence: '',
  duplicateOf: '',
  manifestlyUnfounded: [],
};

export const isViolation = (judgement: Judgement): boolean =>
  judgement.outcome === 'VIOLATION' || judgement.outcome === 'REFER_TO_AUTHORITIES';

/** As the service keeps it: what is chosen and typed, on whichever machine it is taken up again. */
export function draftOf(judgement: Judgement, held: Case, revision: number): Draft {
  const clause = held.clauses[judgement.clause];
  return {
    revision,
    facts: judgement.facts,
    claims: judgement.claims,
    evidence: judgement.evidence,
    unknowns: judgement.unknowns,
    rationale: judgement.rationale,
    outcome: judgement.outcome === '' ? undefined : judgement.outcome,
    clause: clause?.clause,
    clauseVersion: clause?.version,
    actions: judgement.actions.length === 0 ? undefined : judgement.actions,
    confidence: percentOf(judgement.confidence),
    duplicateOf: judgement.duplicateOf === '' ? undefined : judgement.duplicateOf,
    manifestlyUnfounded: judgement.manifestlyUnfounded.length === 0 ? undefined : judgement.manifestlyUnfounded,
  };
}

export function judgementOf(draft: Draft, held: Case): Judgement {
  return {
    ...blank,
    outcome: (draft.outcome ?? '') as Outcome | '',
    clause: held.clauses.findIndex((clause) => clause.clause === draft.clause && clause.version === draft.clauseVersion),
    facts: draft.facts ?? '',
    claims: draft.claims ?? '',
    evidence: draft.evidence ?? '',
    unknowns: draft.unknowns ?? '',
    rationale: draft.rationale ?? '',
    actions: draft.actions ?? [],
    confidence: draft.confidence === undefined ? '' : String(draft.confidence),
    duplicateOf: draft.duplicateOf ?? '',
    manifestlyUnfounded: draft.manifestlyUnfounded ?? [],
  };
}

/** Nothing where it is not one yet: a draft is saved while one types. */
function percentOf(typed: string): number | undefined {
  return /^\d{1,2}$|^100$/.test(typed) ? Number(typed) : undefined;
}

const lines = (text: string): string[] | undefined => {
  const found = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return found.length === 0 ? undefined : found;
};

/** The body of the decision. What belongs to no outcome of this kind stays on the form and is not sent. */
export function decisionOf(judgement: Judgement, held: Case, fencingToken: string, policyRelease: string | undefined): Record<string, unknown> {
  const clause = isViolation(judgement) ? held.clauses[judgement.clause] : undefined;
  const findings = {
    facts: lines(judgement.facts),
    claims: lines(judgement.claims),
    evidence: lines(judgement.evidence),
    unknowns: lines(judgement.unknowns),
  };
  return {
    fencingToken,
    outcome: judgement.outcome,
    clause: clause && { clause: clause.clause, version: clause.version },
    actions: clause ? allowedActions(held, judgement).filter((action) => judgement.actions.includes(action.type)) : undefined,
    rationale: judgement.rationale,
    manifestlyUnfounded: judgement.manifestlyUnfounded.length > 0 ? judgement.manifestlyUnfounded : undefined,
    policyRelease,
    confidence: judgement.confidence === '' ? undefined : Number(judgement.confidence),
    duplicateOf: judgement.outcome === 'DUPLICATE' ? judgement.duplicateOf : undefined,
    findings: Object.values(findings).some((found) => found !== undefined) ? findings : undefined,
  };
}

/** Actions of the category that the chosen clause knows, and what the clause adds. Which really go together the service says. */
export function allowedActions(held: Case, judgement: Judgement): { type: string; target: 'CONTENT' | 'ACCOUNT' }[] {
  const clause = held.clauses[judgement.clause];
  if (!clause) {
    return held.actions;
  }
  return clause.actions.map(
    (type) => held.actions.find((action) => action.type === type) ?? { type, target: type.endsWith('_account') ? 'ACCOUNT' : 'CONTENT' },
  );
}
