package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.messaging.FaultPoint;
import steward.review.queue.CaseState;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// Decides a case that waits in the queue, in nobody's hand, by a judgement that its decider has made on cases like it. All that holds for a case in hand holds: what
/// governs it, who decided it before, what needs two. In the transaction that holds the case's lock.
@ApplicationScoped
public class DecideQueuedCase {

    private final WeighJudgement weighing;
    private final Decisions decisions;
    private final DecisionConsequences consequences;
    private final DoubleReviews reviews;

    DecideQueuedCase(
            WeighJudgement weighing,
            Decisions decisions,
            DecisionConsequences consequences,
            DoubleReviews reviews) {
        this.weighing = weighing;
        this.decisions = decisions;
        this.reviews = reviews;
        this.consequences = consequences;
    }

    /// What somebody wants decided.
    ///
    /// @param by the same person, for the audit log
    public record Wish(ReviewerId person, Actor by, Reach reach, Judgement judgement) {}

    /// What becomes of it.
    public sealed interface Result {
        /// It is decided.
        record Decided(DecisionId id) implements Result {}

        /// It is not, and waits as before.
        record Refused(Refusal refusal) implements Result {}
    }

    /// @param waiting locked
    public Uni<Result> decide(ReviewCase waiting, Wish wish, Mutiny.Session session) {
        if (!(waiting.state() instanceof CaseState.Queued)) {
            return refused(
                    Refusal.conflict(
                            "caseId",
                            "queued",
                            "a case that waits in the queue, in nobody's hand"));
        }
        return decisions
                .isDecider(wish.person(), waiting.id(), session)
                .chain(before ->
                        before
                                ? refused(
                                        Refusal.conflict(
                                                "person",
                                                "another",
                                                "somebody who did not decide the case before"))
                                : readOnce(waiting, wish, session));
    }

    /// What another read already waits for somebody who does not know what they found.
    private Uni<Result> readOnce(ReviewCase waiting, Wish wish, Mutiny.Session session) {
        return reviews.openOf(waiting.id(), session)
                .chain(open ->
                        open == null
                                ? weigh(waiting, wish, session)
                                : refused(
                                        Refusal.conflict(
                                                "caseId",
                                                "read-once",
                                                "a case that nobody has read yet: this one is read twice")));
    }

    private Uni<Result> weigh(ReviewCase waiting, Wish wish, Mutiny.Session session) {
        return weighing.weigh(
                        new WeighJudgement.Matter(
                                waiting, wish.judgement(), wish.person(), wish.reach(), null, null),
                        session)
                .chain(weighed ->
                        switch (weighed) {
                            case Weighed.Refused(Refusal refusal) -> refused(refusal);
                            case Weighed.Allowed allowed ->
                                    unfit(allowed)
                                            .map(DecideQueuedCase::refused)
                                            .orElseGet(() -> record(allowed, wish, session));
                        });
    }

    private static Optional<Refusal> unfit(Weighed.Allowed allowed) {
        return allowed.needsTwo()
                ? Optional.of(
                        Refusal.conflict(
                                "actions",
                                "one-person",
                                "decided one by one: this needs a second person"))
                : Optional.empty();
    }

    private Uni<Result> record(Weighed.Allowed allowed, Wish wish, Mutiny.Session session) {
        Decision made = allowed.made();
        return decisions
                .closeQueued(made, session)
                .chain(() -> decisions.add(allowed, wish.judgement(), null, session))
                .invoke(FaultPoint.MID_DECISION::reached)
                .chain(() -> consequences.of(made, wish.by(), List.of(), allowed.policy(), session))
                .replaceWith(new Result.Decided(made.id()));
    }

    private static Uni<Result> refused(Refusal refusal) {
        return Uni.createFrom().item(new Result.Refused(refusal));
    }
}
