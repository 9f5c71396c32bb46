package steward.analytics.trend;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Transactions;

/// Looks for series that stand out from their own past, in the last hour, and tells what begins, goes on and ends. What is counted late is looked at as it
/// is known now: after an outage nothing is told of surges that are over.
@ApplicationScoped
class FindSurges {

    private final Transactions transactions;
    private final RateRows rows;
    private final TellSurges telling;
    private final SurgeMetrics metrics;
    private final Terms terms;

    FindSurges(
            Transactions transactions,
            RateRows rows,
            TellSurges telling,
            SurgeMetrics metrics,
            Terms terms) {
        this.transactions = transactions;
        this.rows = rows;
        this.telling = telling;
        this.metrics = metrics;
        this.terms = terms;
    }

    /// The rule, and the clock.
    @ApplicationScoped
    static class Terms {
        private final SurgeRule rule;
        private final int most;
        private final Clock clock;

        Terms(SurgeConfig config, Clock clock) {
            this.rule = config.rule();
            this.most = config.most();
            this.clock = clock;
        }

        SurgeRule rule() {
            return rule;
        }

        int most() {
            return most;
        }

        Instant now() {
            return clock.instant();
        }
    }

    @Scheduled(
            every = "${steward.analytics.surges.every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        Instant now = terms.now();
        return transactions
                .in(session -> look(now, session))
                .invoke(metrics::show)
                .chain(() ->
                        transactions.in(session ->
                                rows.forget(now, session)
                                        .chain(() -> telling.forget(now, session))));
    }

    private Uni<List<SurgeRule.Look>> look(Instant now, Mutiny.Session session) {
        Instant begins = hourUntil(now);
        return rows.lock(begins, terms.rule().minimum(), terms.most(), session)
                .chain(candidates ->
                        candidates.isEmpty()
                                ? Uni.createFrom().item(List.of())
                                : compare(candidates, begins, now, session));
    }

    private Uni<List<SurgeRule.Look>> compare(
            List<Candidate> candidates, Instant begins, Instant now, Mutiny.Session session) {
        TreeSet<Instant> hours = new TreeSet<>();
        candidates.forEach(one -> hours.addAll(LikeHours.before(begins, one.since())));
        return rows.hours(candidates, List.copyOf(hours), session)
                .chain(counts -> {
                    List<SurgeRule.Look> looks =
                            candidates.stream()
                                    .map(one -> lookAt(one, counts, begins, now))
                                    .toList();
                    return keep(candidates, looks, session)
                            .chain(() -> telling.tell(looks, now, session))
                            .replaceWith(looks);
                });
    }

    private SurgeRule.Look lookAt(
            Candidate one, Map<Long, Map<Instant, Long>> counts, Instant begins, Instant now) {
        Map<Instant, Long> known = counts.getOrDefault(one.id(), Map.of());
        Baseline baseline =
                Baseline.of(
                        LikeHours.before(begins, one.since()).stream()
                                .map(hour -> known.getOrDefault(hour, 0L))
                                .toList());
        return terms.rule().look(one.series(), one.standing(), one.observed(), baseline, now);
    }

    private Uni<Void> keep(
            List<Candidate> candidates, List<SurgeRule.Look> looks, Mutiny.Session session) {
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (int i = 0; i < looks.size(); i++) {
            Candidate one = candidates.get(i);
            SurgeRule.Look look = looks.get(i);
            if (!Objects.equals(one.standing(), look.standing())) {
                kept = kept.chain(() -> rows.keep(one.id(), look.standing(), session));
            }
        }
        return kept;
    }

    /// The hour that ends with the ten minutes in hand: not all of it is over, so that it is compared as less than it will be, never as more.
    static Instant hourUntil(Instant now) {
        return CountReports.bucket(now)
                .plus(CountReports.BUCKET_MINUTES, ChronoUnit.MINUTES)
                .minus(LikeHours.HOUR);
    }
}
