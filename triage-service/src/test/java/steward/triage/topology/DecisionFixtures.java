package steward.triage.topology;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.Outcome;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.event.Event;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.id.EventId;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.ClauseVersion;

/// What review tells about a case that triage opened.
record DecisionFixtures(CaseOpened on, Instant at) {

    private static final DecisionRecorded.RequestedAction REMOVED =
            new DecisionRecorded.RequestedAction(
                    new EnforcementId("e-1"),
                    new EnforcementAction(
                            "remove_content", EnforcementAction.Target.CONTENT, null, Map.of()));
    private static final DecisionRecorded.RequestedAction WARNED =
            new DecisionRecorded.RequestedAction(
                    new EnforcementId("e-2"),
                    new EnforcementAction(
                            "warn_account", EnforcementAction.Target.ACCOUNT, null, Map.of()));

    static DecisionFixtures on(Event<CaseFact> opened) {
        return new DecisionFixtures((CaseOpened) opened.data(), opened.time().plusSeconds(600));
    }

    Event<DecisionFact> decided(
            String id, Outcome outcome, long reportsThrough, String... manifestlyUnfounded) {
        return decided(
                id,
                outcome,
                null,
                new Decider(Decider.Kind.REVIEWER, "reviewer-1", null, null),
                reportsThrough,
                null,
                manifestlyUnfounded);
    }

    /// That a clause was broken, and that the content is to go.
    Event<DecisionFact> violation(String id, ClauseVersion clause, Decider.Kind decider) {
        return decided(
                id, Outcome.VIOLATION, clause, new Decider(decider, "d", null, "1"), 1, null);
    }

    /// In the place of an earlier decision.
    Event<DecisionFact> overturned(
            String id, String overturns, Outcome outcome, String... manifestlyUnfounded) {
        return decided(
                id,
                outcome,
                null,
                new Decider(Decider.Kind.REVIEWER, "reviewer-2", null, null),
                1,
                overturns,
                manifestlyUnfounded);
    }

    private Event<DecisionFact> decided(
            String id,
            Outcome outcome,
            @Nullable ClauseVersion clause,
            Decider decider,
            long reportsThrough,
            @Nullable String overturns,
            String... manifestlyUnfounded) {
        return event(
                "event-" + id,
                new DecisionRecorded(
                        on.caseId(),
                        on.key(),
                        on.region(),
                        new DecisionId(id),
                        outcome,
                        clause,
                        on.category(),
                        on.severity(),
                        on.language(),
                        clause == null ? List.of() : List.of(REMOVED, WARNED),
                        decider,
                        List.of(manifestlyUnfounded).stream().map(SubmissionId::new).toList(),
                        reportsThrough,
                        on.report().receivedAt(),
                        at,
                        false,
                        false,
                        overturns == null
                                ? null
                                : new DecisionRecorded.Basis(
                                        null,
                                        null,
                                        null,
                                        null,
                                        new DecisionId(overturns),
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        null)));
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
