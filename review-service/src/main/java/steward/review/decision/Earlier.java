package steward.review.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.DecisionRecorded.RequestedAction;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.id.Ids;

/// The decision that a case had before, as far as the next one takes its place. Pure.
///
/// Another decision on a case need not say anything against the one before: specialists add to it, new content breaks a rule as well. Without being asked to,
/// it undoes only where it finds that no rule is broken; who means to put another decision in its place names it, and undoes all that they do not ask for again.
///
/// @param clause id; null where it named none
/// @param asked what products were asked to do on the case, did not refuse and were not asked to undo
/// @param suspectedFraming whether it says that somebody may have been framed
/// @param named whether the next decision names it as the one whose place it takes
record Earlier(
        DecisionId id,
        Outcome outcome,
        @Nullable String clause,
        List<Asked> asked,
        boolean suspectedFraming,
        boolean named) {

    /// The action that undoes another: a type of its own, so that a product that does not know it refuses it, and never does again what it was to undo.
    static final String UNDO = "undo";

    Earlier {
        asked = List.copyOf(asked);
    }

    /// A request, and since when it holds.
    ///
    /// @param appliedAt null while it has no outcome
    record Asked(EnforcementId id, EnforcementAction action, @Nullable Instant appliedAt) {

        /// Whether it may still have an effect. What has no outcome yet may be carried out any moment.
        boolean mayHold(Instant now) {
            Duration duration = action.duration();
            return appliedAt == null || duration == null || appliedAt.plus(duration).isAfter(now);
        }
    }

    /// What a decision says of the rules.
    private enum Finding {
        BROKEN,
        KEPT,
        NOTHING;

        static Finding of(Outcome outcome) {
            return switch (outcome) {
                case VIOLATION, REFER_TO_AUTHORITIES -> BROKEN;
                case NO_VIOLATION, INCONCLUSIVE -> KEPT;
                case ANSWERED, DUPLICATE, MISDIRECTED -> NOTHING;
            };
        }
    }

    /// Whether the next decision says something else: the opposite, or, where it names this one, anything else.
    boolean isOverturnedBy(Judgement next, Instant now) {
        Finding before = Finding.of(outcome);
        Finding after = Finding.of(next.outcome());
        return named
                ? outcome != next.outcome()
                        || !isSameRule(next)
                        || suspectedFraming != next.suspectsFraming()
                        || !undoneBy(next, now).isEmpty()
                : before != after && before != Finding.NOTHING && after != Finding.NOTHING;
    }

    private boolean isSameRule(Judgement next) {
        String rule = next.clause() == null ? null : next.clause().clause();
        return clause == null ? rule == null : clause.equals(rule);
    }

    /// What the next decision asks products to undo: what it does not ask for itself. Each request has an id that follows from the one it undoes, so that it
    /// is asked for once, whoever repeats it.
    List<RequestedAction> undoneBy(Judgement next, Instant now) {
        if (!named && Finding.of(next.outcome()) != Finding.KEPT) {
            return List.of();
        }
        List<RequestedAction> undone = new ArrayList<>();
        for (Asked request : asked) {
            if (!request.action().type().equals(UNDO)
                    && request.mayHold(now)
                    && !isAskedFor(request.action(), next.actions())) {
                undone.add(undo(request));
            }
        }
        return List.copyOf(undone);
    }

    static boolean isAskedFor(EnforcementAction before, List<EnforcementAction> next) {
        return next.stream()
                .anyMatch(action ->
                        action.type().equals(before.type()) && action.target() == before.target());
    }

    static RequestedAction undo(Asked request) {
        return new RequestedAction(
                new EnforcementId(Ids.derivedFrom(UNDO, request.id().value()).toString()),
                new EnforcementAction(
                        UNDO,
                        request.action().target(),
                        null,
                        Map.of(
                                "enforcementId", request.id().value(),
                                "type", request.action().type())));
    }
}
