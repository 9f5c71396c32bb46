package steward.contracts.assessment;

import steward.contracts.event.Fact;

/// Facts of triage on `assessments`, keyed by {@link steward.contracts.topic.SenderKey}: what became of each submission. Every accepted submission
/// has exactly one {@link SubmissionLinked} or {@link SubmissionSettled}; a linked one has a {@link SubmissionOutcome} per decision on it.
public sealed interface AssessmentFact extends Fact
        permits SubmissionLinked, SubmissionSettled, SubmissionOutcome {}
