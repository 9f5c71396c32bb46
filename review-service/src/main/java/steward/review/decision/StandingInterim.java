package steward.review.decision;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.DecisionRecorded.RequestedAction;
import steward.contracts.decision.Outcome;
import steward.contracts.id.DecisionId;
import steward.contracts.policy.ActionsPublished.Action;
import steward.review.queue.ReviewCase;

/// What a rule restricted while nobody took the case, as far as the decision goes that ends it. Pure.
///
/// @param asked what products were asked to do and did not refuse
record StandingInterim(DecisionId id, List<Earlier.Asked> asked) {

    StandingInterim {
        asked = List.copyOf(asked);
    }

    /// What the next decision asks products to undo, of the decision before and of what was restricted meanwhile; each request once.
    ///
    /// @param leaves whether it leaves what was restricted as it is
    static List<RequestedAction> undone(
            @Nullable Earlier earlier,
            @Nullable StandingInterim interim,
            Judgement next,
            boolean leaves,
            Instant now) {
        List<RequestedAction> before = earlier == null ? List.of() : earlier.undoneBy(next, now);
        return interim == null || leaves
                ? before
                : Stream.concat(before.stream(), interim.undoneBy(next, now).stream())
                        .distinct()
                        .toList();
    }

    private List<RequestedAction> undoneBy(Judgement next, Instant now) {
        return asked.stream()
                .filter(request -> request.mayHold(now))
                .filter(request -> !Earlier.isAskedFor(request.action(), next.actions()))
                .map(Earlier::undo)
                .toList();
    }

    /// Whether an answer of specialists leaves it as it is: they find that a rule is broken, and restrict nothing themselves. A reviewer says all that follows;
    /// specialists often only add, and their silence is no wish to show again what was hidden.
    static boolean isLeftBy(Judgement answer, Grounds grounds, ReviewCase parked) {
        boolean broken =
                answer.outcome() == Outcome.VIOLATION
                        || answer.outcome() == Outcome.REFER_TO_AUTHORITIES;
        String client = parked.key().subject().client().value();
        return broken
                && answer.actions().stream()
                        .noneMatch(action ->
                                grounds.inForce()
                                        .desk()
                                        .action(action.type(), client)
                                        .map(Action::dsa)
                                        .isPresent());
    }
}
