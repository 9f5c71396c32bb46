package steward.review.automation;

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
import steward.messaging.Outbox;
import steward.messaging.Transactions;

/// Shows breakers, and closes one that opened: somebody has looked why, and says so. Counting begins anew.
@ApplicationScoped
class CloseBreaker {

    private final Transactions transactions;
    private final Breakers breakers;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    CloseBreaker(
            Transactions transactions,
            Breakers breakers,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.breakers = breakers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who closes which, and why.
    record Command(String id, BreakersInSight sight, Actor by, String person, String note) {}

    Uni<List<Breaker>> list(BreakersInSight sight, boolean open, String after, int limit) {
        return transactions.in(session -> breakers.list(sight, open, after, limit, session));
    }

    /// Empty where there is none within sight. One that is closed stays as it is.
    Uni<Optional<Breaker>> close(Command command) {
        return transactions.in(session ->
                breakers.lock(command.id(), command.sight(), session)
                        .chain(found ->
                                found.filter(Breaker::isOpen).isEmpty()
                                        ? Uni.createFrom().item(found)
                                        : closed(found.get(), command, session)));
    }

    private Uni<Optional<Breaker>> closed(Breaker open, Command command, Mutiny.Session session) {
        Instant now = clock.instant();
        return breakers.close(open.id(), command.person(), command.note(), now, session)
                .chain(() -> outbox.tellAll(List.of(open.resumed(now)), session))
                .chain(() ->
                        audit.note(
                                AuditNote.write(
                                                command.by(),
                                                "close-breaker",
                                                Matter.of("automation-breaker", open.id())
                                                        .in(open.region()))
                                        .endingIn(String.valueOf(open.openedBecause())),
                                session))
                .chain(() -> breakers.lock(open.id(), command.sight(), session));
    }
}
