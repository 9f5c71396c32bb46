package steward.escalation.restoration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Decider;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.escalation.EscalationAcknowledged;
import steward.contracts.escalation.EscalationClockBreached;
import steward.contracts.escalation.EscalationContentSeen;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.escalation.EscalationOpened;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.escalation.EscalationUpdated;
import steward.contracts.event.Event;
import steward.contracts.policy.ClauseVersion;

/// What one fact on `escalations` did to its escalation. What was written about it is told to nobody, so it is not here.
///
/// @param kind of the entry that it left in the history; null for the opening, which is taken in again, and for what is no change
/// @param state after it; null where it left the state alone
record Step(
        String id,
        long sequence,
        @Nullable String kind,
        Instant at,
        String by,
        @Nullable String state,
        @Nullable String waitingOn,
        @Nullable Outcome outcome,
        @Nullable ClauseVersion clause,
        @Nullable List<EnforcementAction> actions,
        @Nullable Decider decider) {

    private static final String SERVICE = "steward";

    static Step of(Event<EscalationFact> event) {
        String id = event.data().escalationId().value();
        long sequence = event.sequence();
        return switch (event.data()) {
            case EscalationOpened opened ->
                    plain(id, sequence, null, opened.openedAt(), SERVICE, null);
            case EscalationAcknowledged taken ->
                    plain(
                            id,
                            sequence,
                            "ACKNOWLEDGED",
                            taken.acknowledgedAt(),
                            taken.by().value(),
                            "ACKNOWLEDGED");
            case EscalationUpdated updated ->
                    new Step(
                            id,
                            sequence,
                            "UPDATED",
                            updated.updatedAt(),
                            updated.by().value(),
                            updated.state().name(),
                            updated.waitingOn(),
                            null,
                            null,
                            null,
                            null);
            case EscalationClockBreached breached ->
                    plain(
                            id,
                            sequence,
                            breached.clock().name() + "_CLOCK_BREACHED",
                            breached.dueAt(),
                            SERVICE,
                            null);
            // It changes nothing of the escalation; only its place in the order is kept.
            case EscalationContentSeen seen ->
                    plain(id, sequence, null, seen.leftAt(), SERVICE, null);
            case EscalationResolved resolved ->
                    new Step(
                            id,
                            sequence,
                            "RESOLVED",
                            resolved.resolvedAt(),
                            resolved.decider().id(),
                            "DECIDED",
                            null,
                            resolved.outcome(),
                            resolved.clause(),
                            resolved.actions(),
                            resolved.decider());
        };
    }

    private static Step plain(
            String id,
            long sequence,
            @Nullable String kind,
            Instant at,
            String by,
            @Nullable String state) {
        return new Step(id, sequence, kind, at, by, state, null, null, null, null, null);
    }
}
