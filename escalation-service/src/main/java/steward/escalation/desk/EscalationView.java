package steward.escalation.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.escalation.EscalationOpened;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.referral.CaseReferred;
import steward.escalation.escalation.Asked;
import steward.escalation.escalation.Clocks;
import steward.escalation.escalation.Escalation;
import steward.escalation.escalation.EscalationState;

/// An escalation as lists show it and as changes answer it.
///
/// @param owner the specialist who took it on
/// @param version to be sent with a change that must not overtake another
record EscalationView(
        String escalationId,
        String caseId,
        String region,
        EscalationOpened.Source source,
        String team,
        CaseReferred.Confidentiality confidentiality,
        CaseReferred.Reason reason,
        String market,
        @Nullable String language,
        PolicyFamily family,
        String category,
        Severity severity,
        EscalationState.Name state,
        @Nullable String owner,
        @Nullable String waitingOn,
        Instant askedAt,
        Instant openedAt,
        ClocksView clocks,
        long reportCount,
        @Nullable ResolutionView resolution,
        @Nullable String decisionId,
        long version) {

    /// The two clocks.
    record ClocksView(ClockView acknowledge, ClockView resolve) {
        static ClocksView of(Clocks clocks) {
            return new ClocksView(
                    new ClockView(clocks.acknowledge().by(), clocks.acknowledge().breachedAt()),
                    new ClockView(clocks.resolve().by(), clocks.resolve().breachedAt()));
        }
    }

    /// One clock.
    record ClockView(Instant dueAt, @Nullable Instant breachedAt) {}

    /// The answer.
    record ResolutionView(
            Outcome outcome,
            @Nullable ClauseVersion clause,
            List<EnforcementAction> actions,
            String decidedBy,
            Instant decidedAt) {

        static @Nullable ResolutionView of(EscalationState state) {
            return state instanceof EscalationState.Decided decided
                    ? new ResolutionView(
                            decided.resolution().outcome(),
                            decided.resolution().clause(),
                            decided.resolution().actions(),
                            decided.decider().id(),
                            decided.at())
                    : null;
        }
    }

    static EscalationView of(Escalation shown) {
        Asked asked = shown.asked();
        ReviewerId owner = shown.state().owner();
        DecisionId decision = shown.decision();
        return new EscalationView(
                shown.id().value(),
                asked.caseId().value(),
                asked.region(),
                asked.source(),
                asked.team(),
                asked.confidentiality(),
                asked.reason(),
                asked.key().market(),
                asked.language(),
                asked.key().family(),
                shown.urgency().category(),
                shown.urgency().severity(),
                shown.state().name(),
                owner == null ? null : owner.value(),
                shown.state() instanceof EscalationState.WaitingOn(_, String whom) ? whom : null,
                asked.at(),
                shown.openedAt(),
                ClocksView.of(shown.urgency().clocks()),
                shown.progress().reports(),
                ResolutionView.of(shown.state()),
                decision == null ? null : decision.value(),
                shown.progress().version());
    }
}
