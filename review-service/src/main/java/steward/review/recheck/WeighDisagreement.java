package steward.review.recheck;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;
import steward.review.decision.SecondPerson.Present;
import steward.review.queue.CaseMatter;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;
import steward.review.recheck.Recheck.Settlement;

/// Shows decisions on which whoever read them again disagrees, and lets a third person uphold one. Whoever finds the decision wrong overturns it instead
/// (`/v1/cases/{caseId}/overturnings`), which takes it off the list.
@ApplicationScoped
class WeighDisagreement {

    private final Transactions transactions;
    private final Cases cases;
    private final Rechecks rechecks;
    private final AuditLog audit;
    private final Clock clock;

    WeighDisagreement(
            Transactions transactions,
            Cases cases,
            Rechecks rechecks,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.rechecks = rechecks;
        this.audit = audit;
        this.clock = clock;
    }

    /// What upholding ends in.
    enum Result {
        UPHELD,
        /// Who made the decision, or read it again, does not judge between the two.
        NOT_A_THIRD,
        NOT_FOUND
    }

    /// Rationales may quote content, so that they were read is written down.
    Uni<DisagreementsView> list(Present person, String after, int most) {
        return transactions.in(session ->
                rechecks.disagreementsFor(person, after, most, session)
                        .call(() ->
                                audit.note(
                                        AuditNote.look(
                                                person.by(),
                                                "list-recheck-disagreements",
                                                Matter.of("rechecks", "disagreements")),
                                        session))
                        .map(found -> DisagreementsView.of(found, most)));
    }

    /// One that is upheld already stays as it is.
    Uni<Result> uphold(String id, Present person, String note) {
        List<String> regions = person.reach().regions();
        return transactions.in(session ->
                rechecks.find(id, regions, session)
                        .chain(one ->
                                one == null
                                        ? notFound()
                                        : cases.lockOne(one.caseId(), regions, session)
                                                .chain(seen ->
                                                        uphold(id, seen, person, note, session))));
    }

    private Uni<Result> uphold(
            String id,
            @Nullable ReviewCase seen,
            Present person,
            String note,
            Mutiny.Session session) {
        return seen == null || !person.maySee(seen)
                ? notFound()
                : rechecks.lock(id, person.reach().regions(), session)
                        .chain(one ->
                                one == null || one.settlement() != Settlement.DISAGREED
                                        ? notFound()
                                        : uphold(one, seen, person, note, session));
    }

    private Uni<Result> uphold(
            Recheck one, ReviewCase seen, Present person, String note, Mutiny.Session session) {
        String third = person.person().value();
        if (third.equals(one.decider()) || Objects.equals(third, one.reader())) {
            return Uni.createFrom().item(Result.NOT_A_THIRD);
        }
        if (one.upheldAt() != null) {
            return Uni.createFrom().item(Result.UPHELD);
        }
        Instant now = clock.instant();
        return rechecks.uphold(one.id(), person.person(), note, now, session)
                .chain(() ->
                        audit.note(
                                AuditNote.write(
                                        person.by(), "uphold-decision", CaseMatter.of(seen)),
                                session))
                .replaceWith(Result.UPHELD);
    }

    private static Uni<Result> notFound() {
        return Uni.createFrom().item(Result.NOT_FOUND);
    }
}
