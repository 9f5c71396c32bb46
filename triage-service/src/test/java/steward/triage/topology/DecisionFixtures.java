package steward.triage.topology;

import java.time.Instant;
import java.util.List;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.Outcome;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.event.Event;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EventId;
import steward.contracts.id.SubmissionId;

/// What review tells about a case that triage opened.
record DecisionFixtures(CaseOpened on, Instant at) {

    static DecisionFixtures on(Event<CaseFact> opened) {
        return new DecisionFixtures((CaseOpened) opened.data(), opened.time().plusSeconds(600));
    }

    Event<DecisionFact> decided(
            String id, Outcome outcome, long reportsThrough, String... manifestlyUnfounded) {
        return event(
                "event-" + id,
                new DecisionRecorded(
                        on.caseId(),
                        on.key(),
                        on.region(),
                        new DecisionId(id),
                        outcome,
                        null,
                        on.category(),
                        on.severity(),
                        on.language(),
                        List.of(),
                        new Decider(Decider.Kind.REVIEWER, "reviewer-1", null, null),
                        List.of(manifestlyUnfounded).stream().map(SubmissionId::new).toList(),
                        reportsThrough,
                        on.report().receivedAt(),
                        at,
                        false,
                        false));
    }

    Event<DecisionFact> answered(String decision, String submission, Outcome outcome) {
        return event(
                "answered-" + submission,
                new ReportAnswered(
                        on.caseId(),
                        on.key(),
                        on.region(),
                        new DecisionId(decision),
                        new SubmissionId(submission),
                        outcome,
                        at));
    }

    Event<DecisionFact> reopened(String submission) {
        return event(
                "reopened-" + submission,
                new CaseReopened(
                        on.caseId(),
                        on.key(),
                        on.region(),
                        new SubmissionId(submission),
                        CaseReopened.Reason.NEW_CATEGORY,
                        at));
    }

    private Event<DecisionFact> event(String id, DecisionFact fact) {
        return new Event<>(
                new EventId(id),
                "/steward/review/emea",
                at,
                on.key().subject().key(),
                1,
                ReportFixtures.TRACE,
                fact);
    }
}
