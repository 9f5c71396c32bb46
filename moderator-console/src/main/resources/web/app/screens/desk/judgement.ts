import type { Action, ActionDetails, Case, Draft, Outcome } from '../../api/review-case';

/** What is typed and chosen so far; becomes a draft as one types and a decision in the end. */
export interface Judgement {
  outcome: Outcome | '';
  /** Index into the case's clauses; -1 for none. */
  clause: number;
  actions: readonly string[];
  details: ActionDetails;
  /** Why nobody is sent to where they find help. */
  noHelpBecause: string;
  /** Why somebody seems to have been framed; null where nobody seems to. */
  suspectedFraming: string | null;
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
  details: {},
  noHelpBecause: '',
  suspectedFraming: null,
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
    noHelpBecause: judgement.noHelpBecause === '' ? undefined : judgement.noHelpBecause,
    suspectedFraming: judgement.suspectedFraming ?? undefined,
    actionDetails: Object.keys(judgement.details).length === 0 ? undefined : judgement.details,
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
    noHelpBecause: draft.noHelpBecause ?? '',
    suspectedFraming: draft.suspectedFraming ?? null,
    details: draft.actionDetails ?? {},
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
    noHelpBecause: owesHelp(held, judgement) && judgement.noHelpBecause.trim() !== '' ? judgement.noHelpBecause : undefined,
    suspectedFraming: maySuspectFraming(judgement) ? (judgement.suspectedFraming ?? undefined) : undefined,
  };
  const actions = chosenActions(held, judgement).map((action) => ({
    type: action.type,
    target: action.target,
    duration: daysOf(judgement, action) === '' ? undefined : `P${daysOf(judgement, action)}D`,
    parameters: Object.fromEntries(action.parameters.map((name) => [name, detail(held, judgement, action, name)])),
  }));
  return {
    fencingToken,
    outcome: judgement.outcome,
    clause: clause && { clause: clause.clause, version: clause.version },
    actions: actions.length > 0 ? actions : undefined,
    rationale: judgement.rationale,
    manifestlyUnfounded: judgement.manifestlyUnfounded.length > 0 ? judgement.manifestlyUnfounded : undefined,
    policyRelease,
    confidence: judgement.confidence === '' ? undefined : Number(judgement.confidence),
    duplicateOf: judgement.outcome === 'DUPLICATE' ? judgement.duplicateOf : undefined,
    findings: Object.values(findings).some((found) => found !== undefined) ? findings : undefined,
  };
}

/** What may be asked for: what the category allows, what the chosen clause adds and what the product knows besides; without a violation what sends people to help. */
export function offeredActions(held: Case, judgement: Judgement): Action[] {
  if (!isViolation(judgement)) {
    return endsWithoutAViolation(judgement) ? held.actions.filter((action) => held.help.includes(action.type)) : [];
  }
  const clause = held.clauses[judgement.clause];
  const ofAClause = new Set(held.clauses.flatMap((one) => one.actions));
  return [...held.actions, ...held.furtherActions.filter((action) => clause?.actions.includes(action.type) || !ofAClause.has(action.type))];
}

export const chosenActions = (held: Case, judgement: Judgement): Action[] => offeredActions(held, judgement).filter((action) => judgement.actions.includes(action.type));

/** Only what says something of the rules can say that it may not be as it seems. */
export const maySuspectFraming = (judgement: Judgement): boolean => ['VIOLATION', 'NO_VIOLATION', 'INCONCLUSIVE', 'REFER_TO_AUTHORITIES'].includes(judgement.outcome);

const endsWithoutAViolation = (judgement: Judgement): boolean => ['NO_VIOLATION', 'INCONCLUSIVE', 'ANSWERED'].includes(judgement.outcome);

/** Whether somebody is to be sent to where they find help, and is not yet. */
export function owesHelp(held: Case, judgement: Judgement): boolean {
  return held.help.length > 0 && (isViolation(judgement) || endsWithoutAViolation(judgement)) && !chosenActions(held, judgement).some((action) => held.help.includes(action.type));
}

/** What is typed for an action; where nothing is yet, what the case suggests. */
export function detail(held: Case, judgement: Judgement, action: Action, name: string): string {
  return judgement.details[action.type]?.[name] ?? (name === 'markets' ? held.market : name === 'resources' ? (held.resources[0]?.kind ?? '') : '');
}

export const daysOf = (judgement: Judgement, action: Action): string => (action.duration === 'NONE' ? '' : (judgement.details[action.type]?.days ?? ''));

/** Whether each chosen action has what it takes. */
export const isDetailed = (held: Case, judgement: Judgement): boolean =>
  chosenActions(held, judgement).every(
    (action) =>
      action.parameters.every((name) => detail(held, judgement, action, name).trim() !== '') &&
      (/^[1-9]\d{0,4}$/.test(daysOf(judgement, action)) || (daysOf(judgement, action) === '' && action.duration !== 'REQUIRED')),
  );
