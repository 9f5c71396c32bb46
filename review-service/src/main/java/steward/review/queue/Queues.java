package steward.review.queue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import steward.access.Scope;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;

/// The lanes with open cases that somebody may reach.
@ApplicationScoped
public class Queues {

    /// Most lanes that one answer names.
    public static final int MOST = 2_000;

    private static final int MOST_OF_CELL = 20_000;

    private final Transactions transactions;
    private final Tallies tallies;
    private final Reach cell;
    private final Clock clock;

    Queues(Transactions transactions, Tallies tallies, CellConfig cell, Clock clock) {
        this.transactions = transactions;
        this.tallies = tallies;
        this.cell = new Reach(cell.regions(), Scope.all(), Scope.all(), Scope.all());
        this.clock = clock;
    }

    Uni<List<QueueView>> open(Reach reach) {
        return transactions.in(session -> tallies.byLane(reach, clock.instant(), MOST, session));
    }

    /// All of this cell, for whoever shows each listener their part of it.
    public Uni<List<QueueView>> ofCell() {
        return transactions.in(
                session -> tallies.byLane(cell, clock.instant(), MOST_OF_CELL, session));
    }

    Uni<List<Tallies.InState>> byState() {
        return transactions.in(session -> tallies.byState(cell, clock.instant(), session));
    }
}
