package steward.escalation.clock;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.escalation.escalation.Escalation;
import steward.escalation.escalation.Escalations;
import steward.escalation.escalation.Transition.Moved;
import steward.escalation.escalation.WriteEscalation;
import steward.messaging.Transactions;

/// Tells of clocks that ran out, once each: the row says so in the same transaction.
@ApplicationScoped
class BreachClocks {

    private final Escalations escalations;
    private final WriteEscalation changes;
    private final Transactions transactions;
    private final Clock clock;
    private final Counter breached;

    BreachClocks(
            Escalations escalations,
            WriteEscalation changes,
            Transactions transactions,
            Clock clock,
            MeterRegistry metrics) {
        this.escalations = escalations;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
        this.breached = metrics.counter("steward.clocks.breached");
    }

    /// Tells of some.
    ///
    /// @param most escalations in one transaction
    /// @return how many were found
    Uni<Integer> breach(int most) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions
                .in(session ->
                        escalations
                                .lockOverdue(now, most, session)
                                .chain(found -> tell(found, now, session)))
                .invoke(found -> breached.increment(found));
    }

    private Uni<Integer> tell(List<Escalation> overdue, Instant now, Mutiny.Session session) {
        List<Moved> moves = overdue.stream().flatMap(each -> each.breach(now).stream()).toList();
        return Multi.createFrom()
                .iterable(moves)
                .onItem()
                .transformToUniAndConcatenate(
                        move -> changes.write(move, Actor.rule("clock-ran-out"), session))
                .collect()
                .last()
                .replaceWith(moves.size());
    }
}
