package steward.review.automation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Rows;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;

/// `steward.automation.stopped` by region: breakers that are open, so that people decide what a rule or model did. There with zero where there is none.
@ApplicationScoped
class AutomationMetrics {

    private static final String COUNTS =
            """
            select cast(jsonb_build_object(
                'region', r.region,
                'stopped', (select count(*) from automation_breaker b where b.region = r.region and b.opened_at is not null)) as text)
            from unnest(cast(:regions as text[])) as r(region)
            """;

    private record Counted(String region, long stopped) {}

    private final Transactions transactions;
    private final List<String> regions;
    private final MultiGauge stopped;

    AutomationMetrics(Transactions transactions, CellConfig cell, MeterRegistry meters) {
        this.transactions = transactions;
        this.regions = List.copyOf(cell.regions());
        this.stopped = MultiGauge.builder("steward.automation.stopped").register(meters);
    }

    @Scheduled(
            every = "${steward.review.watch.metrics-every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> count() {
        return transactions.in(this::counts).invoke(this::show).replaceWithVoid();
    }

    private Uni<List<Counted>> counts(Mutiny.Session session) {
        return session.createNativeQuery(COUNTS, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .getResultList()
                .map(found -> Rows.readAll(found, Counted.class));
    }

    private void show(List<Counted> counts) {
        stopped.register(
                counts.stream()
                        .map(one ->
                                MultiGauge.Row.of(Tags.of("region", one.region()), one.stopped()))
                        .toList(),
                true);
    }
}
