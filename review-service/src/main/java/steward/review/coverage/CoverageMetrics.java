package steward.review.coverage;

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

/// `steward.cases.uncovered` by region: cases that wait and that nobody took on any step. `steward.pages.unposted`: pages that were posted and not taken yet. Both are
/// there with zero where there is none.
@ApplicationScoped
class CoverageMetrics {

    private static final String COUNTS =
            """
            select cast(jsonb_build_object(
                'region', r.region,
                'uncovered', (select count(*) from review_case c where c.region = r.region and c.state = 'QUEUED' and c.step = 3),
                'unposted', (select count(*) from page p where p.region = r.region and p.posted_at is null and p.attempts > 0)) as text)
            from unnest(cast(:regions as text[])) as r(region)
            """;

    private record Counted(String region, long uncovered, long unposted) {}

    private final Transactions transactions;
    private final List<String> regions;
    private final MultiGauge uncovered;
    private final MultiGauge unposted;

    CoverageMetrics(Transactions transactions, CellConfig cell, MeterRegistry meters) {
        this.transactions = transactions;
        this.regions = List.copyOf(cell.regions());
        this.uncovered = MultiGauge.builder("steward.cases.uncovered").register(meters);
        this.unposted = MultiGauge.builder("steward.pages.unposted").register(meters);
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
        uncovered.register(
                counts.stream()
                        .map(one -> MultiGauge.Row.of(tagsOf(one), one.uncovered()))
                        .toList(),
                true);
        unposted.register(
                counts.stream().map(one -> MultiGauge.Row.of(tagsOf(one), one.unposted())).toList(),
                true);
    }

    private static Tags tagsOf(Counted one) {
        return Tags.of("region", one.region());
    }
}
