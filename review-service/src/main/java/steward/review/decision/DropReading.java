package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.Scope;
import steward.audit.Actor;
import steward.contracts.activity.CaseReleased;
import steward.contracts.id.CaseId;
import steward.messaging.Telling;
import steward.review.decision.DoubleReview.Settlement;
import steward.review.decision.RecordReading.Occasion;
import steward.review.doublereview.DoubleReviewConfig;
import steward.review.doublereview.ReadingTerms;
import steward.review.policy.CellConfig;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ClaimEnds;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// Ends a double review that has waited as long as it may: the first judgement is recorded, whatever is still missing. In the transaction at hand.
@ApplicationScoped
class DropReading {

    private static final Actor WAITED = Actor.rule("waited-for-second-reader");

    private final Cases cases;
    private final ClaimEnds claims;
    private final DoubleReviews reviews;
    private final RecordReading recording;
    private final Decisions decisions;
    private final ReadingTerms terms;
    private final int most;
    private final Reach everything;

    DropReading(
            Cases cases,
            ClaimEnds claims,
            DoubleReviews reviews,
            RecordReading recording,
            Decisions decisions,
            CellConfig cell,
            DoubleReviewConfig config) {
        this.cases = cases;
        this.claims = claims;
        this.reviews = reviews;
        this.recording = recording;
        this.decisions = decisions;
        this.terms = ReadingTerms.of(config);
        this.most = config.batch();
        this.everything =
                new Reach(List.copyOf(cell.regions()), Scope.all(), Scope.all(), Scope.all());
    }

    /// Cases that have waited as long as they may, the most urgent first.
    Uni<List<CaseId>> due(Instant now, Mutiny.Session session) {
        return reviews.due(everything.regions(), terms, now, most, session);
    }

    /// Answers how it ended; empty where it goes on, or somebody was faster.
    Uni<Optional<Settlement>> drop(CaseId id, Instant now, Mutiny.Session session) {
        return cases.lockOne(id, everything.regions(), session)
                .chain(found ->
                        reviews.openOf(id, session).chain(open -> drop(found, open, now, session)));
    }

    private Uni<Optional<Settlement>> drop(
            @Nullable ReviewCase found,
            @Nullable DoubleReview open,
            Instant now,
            Mutiny.Session session) {
        if (found == null || open == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return switch (found.state()) {
            case CaseState.Parked _, CaseState.Decided _ -> overtaken(found, open, now, session);
            case CaseState.Claimed claimed ->
                    found.urgency().deadline().isAfter(now)
                            ? Uni.createFrom().item(Optional.empty())
                            : dropHeld(found, claimed, open, now, session);
            // It goes on when the case is back, and S0 and S1 are back before their deadline.
            case CaseState.NeedsInfo _ -> Uni.createFrom().item(Optional.empty());
            case CaseState.Queued _, CaseState.Held _, CaseState.SecondReview _ ->
                    isOver(found, open, now)
                            ? record(found, open, List.of(), now, session)
                            : Uni.createFrom().item(Optional.empty());
        };
    }

    private boolean isOver(ReviewCase found, DoubleReview open, Instant now) {
        return terms.isOver(
                found.urgency().severity(),
                found.urgency().deadline(),
                open.second() == null ? open.first().at() : null,
                now);
    }

    /// Who reads it past the deadline reads in vain: the case is theirs no more.
    private Uni<Optional<Settlement>> dropHeld(
            ReviewCase found,
            CaseState.Claimed claimed,
            DoubleReview open,
            Instant now,
            Mutiny.Session session) {
        CaseReleased.Reason over = CaseReleased.Reason.EXPIRED;
        return record(found, open, List.of(ClaimEnds.told(found, claimed, over, now)), now, session)
                .call(dropped ->
                        dropped.filter(how -> how == Settlement.OVERTAKEN).isPresent()
                                ? Uni.createFrom().voidItem()
                                : claims.end(claimed, over, now, session));
    }

    private Uni<Optional<Settlement>> record(
            ReviewCase found,
            DoubleReview open,
            List<? extends Telling<?>> told,
            Instant now,
            Mutiny.Session session) {
        if (!open.isOf(found)) {
            return overtaken(found, open, now, session);
        }
        Settlement how = open.second() == null ? Settlement.UNREAD : Settlement.UNADJUDICATED;
        return recording
                .record(
                        open,
                        found,
                        new Occasion(how, everything, WAITED, null, null, told),
                        session)
                .chain(recorded ->
                        recorded.isPresent()
                                ? Uni.createFrom().item(Optional.of(how))
                                : overtaken(found, open, now, session));
    }

    /// The case is judged anew, by somebody who is alone.
    private Uni<Optional<Settlement>> overtaken(
            ReviewCase found, DoubleReview open, Instant now, Mutiny.Session session) {
        Uni<Void> queued =
                found.state() instanceof CaseState.SecondReview
                        ? decisions.queueAgain(found.id(), session)
                        : Uni.createFrom().voidItem();
        return queued.chain(() -> reviews.overtake(open, now, session))
                .replaceWith(Optional.of(Settlement.OVERTAKEN));
    }
}
