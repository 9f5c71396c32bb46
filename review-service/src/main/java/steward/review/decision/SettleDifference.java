package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ReviewerId;
import steward.messaging.FaultPoint;
import steward.review.decision.DoubleReview.Settlement;
import steward.review.decision.DoubleReviews.Settled;
import steward.review.decision.SecondPerson.Present;
import steward.review.queue.ReviewCase;

/// A third person decides where two readers disagree: as one of them did, or otherwise. The decision is theirs, under the id that both readers were answered. In
/// the transaction at hand, under the case's lock.
@ApplicationScoped
class SettleDifference {

    private final DoubleReviews reviews;
    private final WeighJudgement weighing;
    private final Decisions decisions;
    private final DecisionConsequences consequences;

    SettleDifference(
            DoubleReviews reviews,
            WeighJudgement weighing,
            Decisions decisions,
            DecisionConsequences consequences) {
        this.reviews = reviews;
        this.weighing = weighing;
        this.decisions = decisions;
        this.consequences = consequences;
    }

    /// @param waiting locked
    Uni<Recording> decide(
            ReviewCase waiting,
            DoubleReview open,
            Present third,
            Judgement judgement,
            Mutiny.Session session) {
        return decisions
                .isDecider(third.person(), waiting.id(), session)
                .chain(before ->
                        before || open.isReadBy(third.person())
                                ? refused(
                                        Refusal.conflict(
                                                "person",
                                                "another",
                                                "somebody who neither read this case nor decided it before"))
                                : weigh(waiting, open, third, judgement, session));
    }

    /// Whoever came to the same as the third person is the second who wants it.
    private Uni<Recording> weigh(
            ReviewCase waiting,
            DoubleReview open,
            Present third,
            Judgement judgement,
            Mutiny.Session session) {
        @Nullable ReviewerId agreeing = open.whoAgreesWith(judgement).orElse(null);
        return weighing.weigh(
                        new WeighJudgement.Matter(
                                waiting,
                                judgement,
                                third.person(),
                                third.reach(),
                                new WeighJudgement.Second(open.id(), agreeing),
                                null),
                        session)
                .chain(weighed ->
                        switch (weighed) {
                            case Weighed.Refused(Refusal refusal) -> refused(refusal);
                            case Weighed.Allowed allowed ->
                                    allowed.needsTwo() && agreeing == null
                                            ? refused(
                                                    Refusal.invalid(
                                                            "actions",
                                                            "reversible",
                                                            "only what can be undone, or what one of the readers wants, too: the rest needs two people"))
                                            : record(allowed, open, third, judgement, session);
                        });
    }

    private Uni<Recording> record(
            Weighed.Allowed allowed,
            DoubleReview open,
            Present third,
            Judgement judgement,
            Mutiny.Session session) {
        Decision made = allowed.made();
        return decisions
                .closeSecondReview(made, session)
                .chain(() -> decisions.add(allowed, judgement, null, session))
                .invoke(FaultPoint.MID_DECISION::reached)
                .chain(() ->
                        reviews.settle(
                                open,
                                new Settled(
                                        Settlement.ADJUDICATED,
                                        third.person(),
                                        made.id(),
                                        made.decidedAt()),
                                session))
                .chain(() ->
                        consequences.of(made, third.by(), List.of(), allowed.policy(), session))
                .replaceWith(new Recording.Recorded(DecisionView.of(allowed)));
    }

    private static Uni<Recording> refused(Refusal refusal) {
        return Uni.createFrom().item(new Recording.Refused(refusal));
    }
}
