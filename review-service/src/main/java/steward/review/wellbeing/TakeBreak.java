package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.ProblemException;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.id.IdSource;
import steward.messaging.Transactions;

/// Begins breaks. They count as work, and nobody has to say why.
@ApplicationScoped
public class TakeBreak {

    private final Transactions transactions;
    private final Breaks breaks;
    private final AuditLog audit;
    private final Clock clock;
    private final IdSource ids;

    TakeBreak(Transactions transactions, Breaks breaks, AuditLog audit, Clock clock, IdSource ids) {
        this.transactions = transactions;
        this.breaks = breaks;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// The break under way, which is the one before where there was one.
    ///
    /// @throws ProblemException 409 while the person holds a case: whoever waits for it would wait for the whole break
    Uni<BreakRow> take(String person, Actor by) {
        return transactions.in(session ->
                breaks.holdsCase(person, clock.instant(), session)
                        .invoke(TakeBreak::requireNone)
                        .chain(() -> begin(person, by, session)));
    }

    /// In the transaction that gives a case back.
    public Uni<Void> withRelease(String person, Actor by, Mutiny.Session session) {
        return begin(person, by, session).replaceWithVoid();
    }

    private static void requireNone(boolean holds) {
        if (holds) {
            throw ProblemException.conflict(
                    "claim",
                    "no-case-in-hand",
                    "decide the case first, or give it back: POST /v1/claims/{claimId}/release with \"thenBreak\": true does both at once");
        }
    }

    private Uni<BreakRow> begin(String person, Actor by, Mutiny.Session session) {
        Instant now = clock.instant();
        return breaks.begin(ids.next().toString(), person, now, session)
                .chain(begun ->
                        begun == null
                                ? breaks.underWay(person, session).map(TakeBreak::there)
                                : audit.note(
                                                AuditNote.write(
                                                        by,
                                                        "begin-break",
                                                        Matter.of("person", person)),
                                                session)
                                        .replaceWith(begun));
    }

    /// It ended in the same moment: as good as a conflict.
    private static BreakRow there(@Nullable BreakRow underWay) {
        if (underWay == null) {
            throw ProblemException.conflict("your break ended at this moment: ask again");
        }
        return underWay;
    }
}
