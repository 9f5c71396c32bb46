package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.contracts.id.Ids;
import steward.messaging.Rows;
import steward.messaging.Transactions;
import steward.review.caseview.CaseViews;
import steward.review.decision.SecondPerson.Present;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// What the quality desk or a lead does about cases on which two readers disagree: finds, looks, decides. Each in one transaction; nothing is there for whoever may not see the case.
@ApplicationScoped
class AdjudicateReadings {

    private final Transactions transactions;
    private final Cases cases;
    private final CaseViews views;
    private final DoubleReviews reviews;
    private final Settling settling;

    AdjudicateReadings(
            Transactions transactions,
            Cases cases,
            CaseViews views,
            DoubleReviews reviews,
            Settling settling) {
        this.transactions = transactions;
        this.cases = cases;
        this.views = views;
        this.reviews = reviews;
        this.settling = settling;
    }

    /// How a decision between two readers is made, each once.
    @ApplicationScoped
    static class Settling {
        private final SettleDifference settling;
        private final AnswerOnce once;

        Settling(SettleDifference settling, AnswerOnce once) {
            this.settling = settling;
            this.once = once;
        }

        Uni<Recording> decide(
                Waiting found, Present person, Judgement judgement, Mutiny.Session session) {
            return settling.decide(found.seen(), found.open(), person, judgement, session);
        }

        Uni<Recording> once(
                CaseId id,
                Present person,
                Judgement judgement,
                @Nullable String key,
                Supplier<Uni<Recording>> deciding,
                Mutiny.Session session) {
            return once.answer(
                    new AnswerOnce.Asked(
                            person.person(),
                            key,
                            Ids.derivedFrom("adjudication", id.value(), Rows.write(judgement))
                                    .toString(),
                            person.reach().regions()),
                    deciding,
                    session);
        }
    }

    /// A case that waits for a third, and the two judgements.
    record Waiting(ReviewCase seen, DoubleReview open) {}

    Uni<OpenAdjudicationsView> open(Present person, String after, int limit) {
        return transactions
                .in(session ->
                        reviews.waitingFor(person.person(), person.reach(), after, limit, session))
                .map(found -> page(found, limit));
    }

    private static OpenAdjudicationsView page(List<OpenAdjudicationsView.Entry> found, int limit) {
        return new OpenAdjudicationsView(
                found, found.size() < limit ? null : found.getLast().caseId());
    }

    /// Nothing for who read the case: they would see what the other came to.
    Uni<Optional<AdjudicationView>> show(CaseId id, Present person) {
        return transactions.in(session ->
                cases.find(id, person.reach().regions(), session)
                        .chain(seen -> waiting(seen, person, session))
                        .map(found -> found.filter(one -> !one.open().isReadBy(person.person())))
                        .chain(found ->
                                found.isEmpty()
                                        ? Uni.createFrom().item(Optional.empty())
                                        : shown(found.get(), person, session)));
    }

    private Uni<Optional<AdjudicationView>> shown(
            Waiting waiting, Present person, Mutiny.Session session) {
        return views.shownTo(person.by(), "show-adjudication", waiting.seen(), session)
                .map(view -> Optional.of(AdjudicationView.of(waiting.open(), view)));
    }

    /// @param key Idempotency-Key; null where none was sent. What was answered under it is answered again, whatever the case waits for now
    Uni<Recording> decide(CaseId id, Present person, Judgement judgement, @Nullable String key) {
        return transactions.in(session ->
                cases.lockOne(id, person.reach().regions(), session)
                        .chain(seen ->
                                seen == null || !person.maySee(seen)
                                        ? Uni.createFrom().item(new Recording.NotFound())
                                        : settling.once(
                                                id,
                                                person,
                                                judgement,
                                                key,
                                                () -> decide(seen, person, judgement, session),
                                                session)));
    }

    private Uni<Recording> decide(
            ReviewCase seen, Present person, Judgement judgement, Mutiny.Session session) {
        return waiting(seen, person, session)
                .chain(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(new Recording.NotFound())
                                : settling.decide(found.get(), person, judgement, session));
    }

    private Uni<Optional<Waiting>> waiting(
            @Nullable ReviewCase found, Present person, Mutiny.Session session) {
        return found == null
                        || !(found.state() instanceof CaseState.SecondReview)
                        || !person.maySee(found)
                ? Uni.createFrom().item(Optional.empty())
                : reviews.openOf(found.id(), session)
                        .map(open ->
                                Optional.ofNullable(open)
                                        .filter(one -> one.second() != null)
                                        .map(one -> new Waiting(found, one)));
    }
}
