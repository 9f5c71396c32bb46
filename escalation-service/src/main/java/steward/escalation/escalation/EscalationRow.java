package steward.escalation.escalation;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Decider;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.escalation.EscalationOpened.Source;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EscalationId;
import steward.contracts.id.ReviewerId;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.referral.CaseReferred.Confidentiality;
import steward.contracts.referral.CaseReferred.Reason;

/// A row of `escalation`, named as its columns are.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record EscalationRow(
        String id,
        String caseId,
        CaseKey caseKey,
        String region,
        String market,
        Source source,
        String team,
        @Nullable String language,
        boolean ownerKnown,
        Confidentiality confidentiality,
        Reason reason,
        @Nullable String question,
        Decider askedBy,
        Instant askedAt,
        @Nullable Instant answerBy,
        @Nullable String traceparent,
        String category,
        Severity severity,
        Assessment assessment,
        Instant acknowledgeBy,
        @Nullable Instant acknowledgeBreachedAt,
        Instant resolveBy,
        @Nullable Instant resolveBreachedAt,
        EscalationState.Name state,
        @Nullable String specialist,
        @Nullable String waitingOn,
        @Nullable Outcome outcome,
        @Nullable ClauseVersion clause,
        @Nullable List<EnforcementAction> actions,
        @Nullable Decider decider,
        @Nullable Instant decidedAt,
        @Nullable String decisionId,
        Instant openedAt,
        long reports,
        long caseSequence,
        long told,
        long version) {

    static EscalationRow of(Escalation stored) {
        Asked asked = stored.asked();
        Urgency urgency = stored.urgency();
        ReviewerId owner = stored.state().owner();
        EscalationState.Decided decided =
                stored.state() instanceof EscalationState.Decided answer ? answer : null;
        return new EscalationRow(
                stored.id().value(),
                asked.caseId().value(),
                asked.key(),
                asked.region(),
                asked.key().market(),
                asked.source(),
                asked.team(),
                asked.language(),
                asked.ownerKnown(),
                asked.confidentiality(),
                asked.reason(),
                asked.question(),
                asked.by(),
                asked.at(),
                asked.answerBy(),
                asked.traceparent(),
                urgency.category(),
                urgency.severity(),
                urgency.assessment(),
                urgency.clocks().acknowledge().by(),
                urgency.clocks().acknowledge().breachedAt(),
                urgency.clocks().resolve().by(),
                urgency.clocks().resolve().breachedAt(),
                stored.state().name(),
                owner == null ? null : owner.value(),
                stored.state() instanceof EscalationState.WaitingOn(_, String whom) ? whom : null,
                decided == null ? null : decided.resolution().outcome(),
                decided == null ? null : decided.resolution().clause(),
                decided == null ? null : decided.resolution().actions(),
                decided == null ? null : decided.decider(),
                decided == null ? null : decided.at(),
                stored.decision() == null ? null : stored.decision().value(),
                stored.openedAt(),
                stored.progress().reports(),
                stored.progress().caseSequence(),
                stored.progress().told(),
                stored.progress().version());
    }

    Escalation toEscalation() {
        return new Escalation(
                new EscalationId(id),
                new Asked(
                        new CaseId(caseId),
                        caseKey,
                        region,
                        source,
                        team,
                        language,
                        ownerKnown,
                        confidentiality,
                        reason,
                        question,
                        askedBy,
                        askedAt,
                        answerBy,
                        traceparent),
                new Urgency(
                        category,
                        severity,
                        new Clocks(
                                new Clocks.Deadline(acknowledgeBy, acknowledgeBreachedAt),
                                new Clocks.Deadline(resolveBy, resolveBreachedAt)),
                        assessment),
                toState(),
                decisionId == null ? null : new DecisionId(decisionId),
                openedAt,
                new Progress(version, told, caseSequence, reports));
    }

    private EscalationState toState() {
        return switch (state) {
            case OPEN -> new EscalationState.Open();
            case ACKNOWLEDGED -> new EscalationState.Acknowledged(owner());
            case INVESTIGATING -> new EscalationState.Investigating(owner());
            case WAITING_ON ->
                    new EscalationState.WaitingOn(owner(), Objects.requireNonNull(waitingOn));
            case DECIDED ->
                    new EscalationState.Decided(
                            specialist == null ? null : owner(),
                            new Resolution(
                                    Objects.requireNonNull(outcome),
                                    clause,
                                    actions == null ? List.of() : actions),
                            Objects.requireNonNull(decider),
                            Objects.requireNonNull(decidedAt));
        };
    }

    private ReviewerId owner() {
        return new ReviewerId(Objects.requireNonNull(specialist));
    }
}
