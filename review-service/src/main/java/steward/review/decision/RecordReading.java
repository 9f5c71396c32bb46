package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.messaging.FaultPoint;
import steward.messaging.Telling;
import steward.review.decision.DoubleReview.Settlement;
import steward.review.decision.DoubleReviews.Settled;
import steward.review.queue.FencingToken;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// Records the first reader's judgement as the decision of its case, held against the policy once more, with what its reader had read. In the transaction at
/// hand, under the case's lock.
@ApplicationScoped
class RecordReading {

    private final WeighJudgement weighing;
    private final Decisions decisions;
    private final DecisionConsequences consequences;
    private final DoubleReviews reviews;

    RecordReading(
            WeighJudgement weighing,
            Decisions decisions,
            DecisionConsequences consequences,
            DoubleReviews reviews) {
        this.weighing = weighing;
        this.decisions = decisions;
        this.consequences = consequences;
        this.reviews = reviews;
    }

    /// How it comes to be recorded.
    ///
    /// @param by whose doing it is
    /// @param second who came to the same; null where nobody did
    /// @param token of the claim that it ends; null where nobody holds the case
    /// @param told what else is told with it
    record Occasion(
            Settlement settlement,
            Reach reach,
            Actor by,
            @Nullable Reading second,
            @Nullable FencingToken token,
            List<? extends Telling<?>> told) {

        Occasion {
            told = List.copyOf(told);
        }
    }

    /// Empty, and nothing changed, where the first judgement could not be recorded any more: what governs has changed, or it needs two by now and has one.
    Uni<Optional<Recording>> record(
            DoubleReview open, ReviewCase held, Occasion occasion, Mutiny.Session session) {
        Reading second = occasion.second();
        return weighing.weigh(
                        new WeighJudgement.Matter(
                                held,
                                open.first().asRead(),
                                open.first().person(),
                                occasion.reach(),
                                new WeighJudgement.Second(
                                        open.id(), second == null ? null : second.person()),
                                null),
                        session)
                .chain(weighed ->
                        switch (weighed) {
                            case Weighed.Refused _ -> Uni.createFrom().item(Optional.empty());
                            case Weighed.Allowed allowed ->
                                    allowed.needsTwo() && second == null
                                            ? Uni.createFrom().item(Optional.empty())
                                            : close(allowed, open, occasion, session)
                                                    .map(Optional::of);
                        });
    }

    private Uni<Recording> close(
            Weighed.Allowed allowed, DoubleReview open, Occasion occasion, Mutiny.Session session) {
        FencingToken token = occasion.token();
        Uni<Boolean> closing =
                token == null
                        ? decisions.closeOpen(allowed.made(), session)
                        : decisions.close(allowed.made(), token, session);
        return closing.chain(closed ->
                closed
                        ? keep(allowed, open, occasion, session)
                        : Uni.createFrom().item(new Recording.Refused(DecisionRules.staleToken())));
    }

    private Uni<Recording> keep(
            Weighed.Allowed allowed, DoubleReview open, Occasion occasion, Mutiny.Session session) {
        Decision made = allowed.made();
        Reading second = occasion.second();
        return decisions
                .add(allowed, open.first().judgement(), null, session)
                .invoke(FaultPoint.MID_DECISION::reached)
                .chain(() ->
                        second == null
                                ? Uni.createFrom().voidItem()
                                : reviews.readAgain(open, second, session))
                .chain(() ->
                        reviews.settle(
                                open,
                                new Settled(
                                        occasion.settlement(), null, made.id(), made.decidedAt()),
                                session))
                .chain(() ->
                        consequences.of(
                                made, occasion.by(), occasion.told(), allowed.policy(), session))
                .replaceWith(new Recording.Recorded(DecisionView.of(allowed)));
    }
}
