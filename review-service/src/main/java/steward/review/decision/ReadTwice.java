package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.activity.CaseReleased;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.decision.DoubleReview.Settlement;
import steward.review.decision.DoubleReviews.Standing;
import steward.review.decision.RecordDecision.Command;
import steward.review.decision.RecordReading.Occasion;
import steward.review.doublereview.DoubleReviewConfig;
import steward.review.doublereview.Rates;
import steward.review.doublereview.ReadingTerms;
import steward.review.doublereview.Selection;
import steward.review.queue.CaseMatter;
import steward.review.queue.CaseState;
import steward.review.queue.ClaimEnds;
import steward.review.queue.ReviewCase;

/// Blind double review: what is drawn is not recorded before another person, who was handed the case like any other, came to a judgement of their own. In the
/// transaction at hand, under the case's lock.
@ApplicationScoped
class ReadTwice {

    private final DoubleReviews reviews;
    private final RecordReading recording;
    private final Outbox outbox;
    private final AuditLog audit;
    private final ReadingTerms terms;

    ReadTwice(
            DoubleReviews reviews,
            RecordReading recording,
            Outbox outbox,
            AuditLog audit,
            DoubleReviewConfig config) {
        this.reviews = reviews;
        this.recording = recording;
        this.outbox = outbox;
        this.audit = audit;
        this.terms = ReadingTerms.of(config);
    }

    /// A judgement that can be recorded, and the claim under which it was made.
    record Judged(Weighed.Allowed allowed, CaseState.Claimed claimed, Command command) {

        ReviewCase held() {
            return allowed.made().decidedCase();
        }

        Reading reading() {
            return Reading.of(allowed, command.judgement());
        }
    }

    /// Empty, and nothing but a reading that is overtaken changed, where the judgement is recorded like any other.
    Uni<Optional<Recording>> read(Judged judged, Mutiny.Session session) {
        return reviews.standing(judged.held(), session)
                .chain(standing -> read(standing, judged, session));
    }

    private Uni<Optional<Recording>> read(
            Standing standing, Judged judged, Mutiny.Session session) {
        DoubleReview open = standing.open();
        if (open == null) {
            return draws(standing.ratesOrNone(), judged)
                    ? first(judged, session).map(Optional::of)
                    : Uni.createFrom().item(Optional.empty());
        }
        // what was judged first is not what lies on the desk now: its next reader is alone
        return open.isOf(judged.held())
                ? second(open, judged, session)
                : overtaken(open, judged, session);
    }

    private boolean draws(Rates rates, Judged judged) {
        Decision made = judged.allowed().made();
        ReviewCase held = judged.held();
        return !judged.allowed().needsTwo()
                && terms.letWait(
                        held.urgency().severity(), held.urgency().deadline(), made.decidedAt())
                && Selection.draws(
                        rates,
                        new Rates.Judged(
                                held.key().market(),
                                held.urgency().category(),
                                judged.command().person().value(),
                                made.clause() == null ? null : made.clause().clause()),
                        held.id(),
                        judged.claimed().claim());
    }

    private Uni<Recording> first(Judged judged, Mutiny.Session session) {
        Command command = judged.command();
        return reviews.begin(judged.allowed(), command.judgement(), command.token(), session)
                .chain(begun ->
                        begun
                                ? waits(DecisionView.of(judged.allowed()), judged, session)
                                : stale());
    }

    private Uni<Optional<Recording>> second(
            DoubleReview open, Judged judged, Mutiny.Session session) {
        if (open.isReadBy(judged.command().person())) {
            return Uni.createFrom()
                    .item(
                            Optional.of(
                                    new Recording.Refused(
                                            Refusal.conflict(
                                                    "person",
                                                    "another",
                                                    "somebody who has not judged this case before"))));
        }
        return open.first().judgement().comesToTheSameAs(judged.command().judgement())
                ? agree(open, judged, session)
                : differ(open, judged, session).map(Optional::of);
    }

    private Uni<Optional<Recording>> agree(
            DoubleReview open, Judged judged, Mutiny.Session session) {
        Command command = judged.command();
        return recording
                .record(
                        open,
                        judged.held(),
                        new Occasion(
                                Settlement.AGREED,
                                command.reach(),
                                command.by(),
                                judged.reading(),
                                command.token(),
                                List.of(ended(judged))),
                        session)
                .chain(recorded ->
                        recorded.isPresent()
                                ? Uni.createFrom().item(recorded)
                                : overtaken(open, judged, session));
    }

    private Uni<Optional<Recording>> overtaken(
            DoubleReview open, Judged judged, Mutiny.Session session) {
        return reviews.overtake(open, judged.allowed().made().decidedAt(), session)
                .replaceWith(Optional.empty());
    }

    /// The answer is that of a first reading: it does not say which of the two it was.
    private Uni<Recording> differ(DoubleReview open, Judged judged, Mutiny.Session session) {
        return reviews.differ(open, judged.reading(), judged.command().token(), session)
                .chain(handed ->
                        handed
                                ? waits(
                                        DecisionView.of(judged.allowed().as(open.id())),
                                        judged,
                                        session)
                                : stale());
    }

    private Uni<Recording> waits(DecisionView answer, Judged judged, Mutiny.Session session) {
        return outbox.tellAll(List.of(ended(judged)), session)
                .chain(() ->
                        audit.note(
                                AuditNote.write(
                                                judged.command().by(),
                                                "propose-decision",
                                                CaseMatter.of(judged.held()))
                                        .endingIn(judged.allowed().made().outcome().name()),
                                session))
                .replaceWith(new Recording.Proposed(answer));
    }

    private static Telling<CaseReleased> ended(Judged judged) {
        return ClaimEnds.told(
                judged.held(),
                judged.claimed(),
                CaseReleased.Reason.DECIDED,
                judged.allowed().made().decidedAt());
    }

    private static Uni<Recording> stale() {
        return Uni.createFrom().item(new Recording.Refused(DecisionRules.staleToken()));
    }
}
