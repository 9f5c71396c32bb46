package steward.review.queue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Rows;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;

/// `steward.cases.open` and `steward.cases.breached` by region and state, the latter open cases past their deadline; `steward.deadlines.missed` counts these
/// by region, and is there with zero where none is. No person, no market too small to hide in.
@ApplicationScoped
class QueueMetrics {

    private static final String OPEN =
            """
            select cast(jsonb_build_object(
                'region', c.region, 'state', c.state, 'open', count(*), 'breached', count(*) filter (where c.deadline < :now)) as text)
            from review_case c where c.state <> 'DECIDED'
            group by c.region, c.state
            """;

    private record Open(String region, CaseState.Name state, long open, long breached) {}

    private final Transactions transactions;
    private final Clock clock;
    private final MultiGauge open;
    private final MultiGauge breached;
    private final MultiGauge missed;
    private final List<String> regions;

    QueueMetrics(Transactions transactions, CellConfig cell, Clock clock, MeterRegistry meters) {
        this.transactions = transactions;
        this.regions = List.copyOf(cell.regions());
        this.clock = clock;
        this.missed = MultiGauge.builder("steward.deadlines.missed").register(meters);
        this.open = MultiGauge.builder("steward.cases.open").register(meters);
        this.breached = MultiGauge.builder("steward.cases.breached").register(meters);
    }

    @Scheduled(
            every = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> count() {
        return transactions.in(this::counts).invoke(this::show).replaceWithVoid();
    }

    private Uni<List<Open>> counts(Mutiny.Session session) {
        return session.createNativeQuery(OPEN, String.class)
                .setParameter("now", clock.instant())
                .getResultList()
                .map(found -> Rows.readAll(found, Open.class));
    }

    private void show(List<Open> counts) {
        open.register(
                counts.stream().map(one -> MultiGauge.Row.of(tags(one), one.open())).toList(),
                true);
        breached.register(
                counts.stream().map(one -> MultiGauge.Row.of(tags(one), one.breached())).toList(),
                true);
        missed.register(regions.stream().map(region -> missedIn(region, counts)).toList(), true);
    }

    private MultiGauge.Row<Number> missedIn(String region, List<Open> counts) {
        long past =
                counts.stream()
                        .filter(one -> one.region().equals(region))
                        .mapToLong(Open::breached)
                        .sum();
        return MultiGauge.Row.of(Tags.of("region", region), past);
    }

    private static Tags tags(Open one) {
        return Tags.of("region", one.region(), "state", one.state().name());
    }
}
