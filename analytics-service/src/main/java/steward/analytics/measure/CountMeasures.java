package steward.analytics.measure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;

/// Adds a batch of new events to the counts of their minutes. Events are counted in the minute in which they happened, however late they arrive; the
/// inbox of the same transaction sees to it that each is counted once.
@ApplicationScoped
class CountMeasures {

    private final Measures measures;

    CountMeasures(Measures measures) {
        this.measures = measures;
    }

    <F extends Fact> Uni<Void> count(
            List<Event<F>> events, Function<F, Measurement> measured, Mutiny.Session session) {
        TreeMap<CountCell, Long> counts = new TreeMap<>();
        TreeMap<TimeCell, Long> times = new TreeMap<>();
        for (Event<F> event : events) {
            Instant minute = event.time().truncatedTo(ChronoUnit.MINUTES);
            Measurement measurement = measured.apply(event.data());
            counts.merge(
                    new CountCell(minute, event.type(), measurement.slice(), measurement.detail()),
                    1L,
                    Long::sum);
            if (measurement.decisionTime() != null) {
                times.merge(
                        new TimeCell(
                                minute,
                                measurement.slice(),
                                TimeBuckets.of(measurement.decisionTime())),
                        1L,
                        Long::sum);
            }
        }
        return measures.add(counts, session).chain(() -> measures.addTimes(times, session));
    }
}
