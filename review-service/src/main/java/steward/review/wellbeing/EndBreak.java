package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;
import steward.review.wellbeing.Exposures.PersonsStrain;

/// Ends breaks. After one that was long enough a person has rested.
@ApplicationScoped
class EndBreak {

    private final Transactions transactions;
    private final Breaks breaks;
    private final Exposures exposures;
    private final Protection protection;
    private final AuditLog audit;
    private final Clock clock;

    EndBreak(
            Transactions transactions,
            Breaks breaks,
            Exposures exposures,
            Protection protection,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.breaks = breaks;
        this.exposures = exposures;
        this.protection = protection;
        this.audit = audit;
        this.clock = clock;
    }

    /// The break that ended now; nothing where there was none.
    Uni<Optional<BreakRow>> end(String person, Actor by) {
        Instant now = clock.instant();
        return transactions.in(session ->
                breaks.end(person, now, session)
                        .chain(ended ->
                                ended == null
                                        ? Uni.createFrom().item(Optional.empty())
                                        : rested(ended, now, session)
                                                .chain(() ->
                                                        audit.note(
                                                                AuditNote.write(
                                                                        by,
                                                                        "end-break",
                                                                        Matter.of(
                                                                                "person", person)),
                                                                session))
                                                .replaceWith(Optional.of(ended))));
    }

    private Uni<Void> rested(BreakRow ended, Instant now, Mutiny.Session session) {
        return protection.isLongEnough(ended.lastedUntil(now))
                ? exposures
                        .strains(List.of(ended.person()), session)
                        .chain(before ->
                                exposures.keep(
                                        List.of(
                                                new PersonsStrain(
                                                        ended.person(),
                                                        before.getOrDefault(
                                                                        ended.person(), Strain.NONE)
                                                                .rested(now))),
                                        session))
                : Uni.createFrom().voidItem();
    }
}
