package steward.review.queue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import steward.review.policy.CellConfig;
import steward.review.queue.Tallies.InState;

/// `steward.cases.open` and `steward.cases.breached` by region and state, the latter open cases past their deadline; `steward.deadlines.missed` counts these
/// by region, and is there with zero where none is. No person, no market too small to hide in.
@ApplicationScoped
class QueueMetrics {

    private final Queues queues;
    private final MultiGauge open;
    private final MultiGauge breached;
    private final MultiGauge missed;
    private final List<String> regions;

    QueueMetrics(Queues queues, CellConfig cell, MeterRegistry meters) {
        this.queues = queues;
        this.regions = List.copyOf(cell.regions());
        this.missed = MultiGauge.builder("steward.deadlines.missed").register(meters);
        this.open = MultiGauge.builder("steward.cases.open").register(meters);
        this.breached = MultiGauge.builder("steward.cases.breached").register(meters);
    }

    @Scheduled(
            every = "${steward.review.watch.metrics-every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> count() {
        return queues.byState().invoke(this::show).replaceWithVoid();
    }

    private void show(List<InState> counts) {
        open.register(
                counts.stream().map(one -> MultiGauge.Row.of(tags(one), one.open())).toList(),
                true);
        breached.register(
                counts.stream().map(one -> MultiGauge.Row.of(tags(one), one.breached())).toList(),
                true);
        missed.register(regions.stream().map(region -> missedIn(region, counts)).toList(), true);
    }

    private MultiGauge.Row<Number> missedIn(String region, List<InState> counts) {
        long past =
                counts.stream()
                        .filter(one -> one.region().equals(region))
                        .mapToLong(InState::breached)
                        .sum();
        return MultiGauge.Row.of(Tags.of("region", region), past);
    }

    private static Tags tags(InState one) {
        return Tags.of("region", one.region(), "state", one.state().name());
    }
}
