package steward.review.enforcement;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Rows;
import steward.messaging.Transactions;
import steward.operations.OperationsPart;
import steward.review.policy.CellConfig;

/// Requests that no product system has answered, by region, as metrics and in what operators are told. A region without any is there with zeros.
@ApplicationScoped
class EnforcementMetrics implements OperationsPart {

    private static final String UNANSWERED =
            """
            select cast(jsonb_build_object(
                'region', r.region, 'unconfirmed', count(e.id), 'stuck', count(e.stuck_at),
                'oldestSeconds', coalesce(extract(epoch from cast(cast(:now as text) as timestamptz) - min(e.requested_at)), 0)) as text)
            from unnest(cast(:regions as text[])) as r(region)
            left join enforcement e on e.region = r.region and e.state = 'REQUESTED'
            group by r.region order by r.region
            """;

    private final Transactions transactions;
    private final CellConfig cell;
    private final Clock clock;
    private final MultiGauge unconfirmed;
    private final MultiGauge oldest;
    private final MultiGauge stuck;
    private volatile List<Unanswered> last = List.of();

    EnforcementMetrics(
            Transactions transactions, CellConfig cell, Clock clock, MeterRegistry meters) {
        this.transactions = transactions;
        this.cell = cell;
        this.clock = clock;
        this.unconfirmed = MultiGauge.builder("steward.enforcements.unconfirmed").register(meters);
        this.oldest =
                MultiGauge.builder("steward.enforcements.unconfirmed.age.seconds").register(meters);
        this.stuck = MultiGauge.builder("steward.enforcements.stuck").register(meters);
    }

    @Scheduled(
            every = "${steward.review.watch.metrics-every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> count() {
        return transactions.in(this::unanswered).invoke(this::show).replaceWithVoid();
    }

    @Override
    public String name() {
        return "enforcements";
    }

    @Override
    public Object figures() {
        return last;
    }

    private Uni<List<Unanswered>> unanswered(Mutiny.Session session) {
        return session.createNativeQuery(UNANSWERED, String.class)
                .setParameter("now", clock.instant().toString())
                .setParameter("regions", cell.regions().toArray(String[]::new))
                .getResultList()
                .map(found -> Rows.readAll(found, Unanswered.class));
    }

    private void show(List<Unanswered> counts) {
        last = counts;
        show(unconfirmed, counts, Unanswered::unconfirmed);
        show(oldest, counts, Unanswered::oldestSeconds);
        show(stuck, counts, Unanswered::stuck);
    }

    private static void show(
            MultiGauge gauge, List<Unanswered> counts, ToDoubleFunction<Unanswered> figure) {
        gauge.register(
                counts.stream()
                        .map(one ->
                                MultiGauge.Row.of(
                                        Tags.of("region", one.region()), figure.applyAsDouble(one)))
                        .toList(),
                true);
    }

    /// @param oldestSeconds since the oldest of them was asked for first
    /// @param stuck those of them that are asked for no more
    record Unanswered(String region, long unconfirmed, double oldestSeconds, long stuck) {}
}
