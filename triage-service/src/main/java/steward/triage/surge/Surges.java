package steward.triage.surge;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.trend.Excess;
import steward.contracts.trend.ReportSeries;
import steward.contracts.trend.SurgeBegan;
import steward.contracts.trend.SurgeContinued;
import steward.contracts.trend.SurgeEnded;
import steward.contracts.trend.SurgeId;
import steward.contracts.trend.TrendFact;

/// All surges that a report may still have come in. Immutable; a fact makes another one. Reading facts again, or out of order, ends in the same.
public final class Surges {

    /// None.
    public static final Surges NONE = new Surges(Map.of(), Instant.MIN);

    /// Longer than a report may wait on a topic.
    private static final Duration KEPT = Duration.ofDays(15);

    private final Map<ReportSeries, List<Told>> bySeries;
    private final Instant newest;

    private Surges(Map<ReportSeries, List<Told>> bySeries, Instant newest) {
        this.bySeries = Map.copyOf(bySeries);
        this.newest = newest;
    }

    /// With facts of `trends`, and without those that are over for longer than any report waits. Nobody counts a fact before its event's time.
    public Surges with(List<Event<TrendFact>> events) {
        Map<ReportSeries, Set<Told>> all = new HashMap<>();
        bySeries.forEach((series, told) -> all.put(series, new LinkedHashSet<>(told)));
        Instant latest = newest;
        for (Event<TrendFact> event : events) {
            all.computeIfAbsent(event.data().series(), _ -> new LinkedHashSet<>())
                    .add(Told.of(event));
            latest = event.time().isAfter(latest) ? event.time() : latest;
        }
        Instant oldest = latest.equals(Instant.MIN) ? latest : latest.minus(KEPT);
        Map<ReportSeries, List<Told>> then = new HashMap<>();
        all.forEach((series, told) -> {
            List<Told> kept = told.stream().filter(one -> one.at.isAfter(oldest)).toList();
            if (!kept.isEmpty()) {
                then.put(series, kept);
            }
        });
        return new Surges(then, latest);
    }

    /// The surge that a series was in; null where it was in none, where it had ended, or where nothing was told of it for longer than its last word counts.
    ///
    /// @param time when the report came
    public @Nullable Surge at(ReportSeries series, Instant time) {
        Word word = wordAt(series, time);
        return word == null ? null : word.surge();
    }

    /// Each series that is in a surge, with the word that says so.
    public Map<ReportSeries, Word> standingAt(Instant time) {
        Map<ReportSeries, Word> standing = new HashMap<>();
        for (ReportSeries series : bySeries.keySet()) {
            Word word = wordAt(series, time);
            if (word != null) {
                standing.put(series, word);
            }
        }
        return standing;
    }

    private @Nullable Word wordAt(ReportSeries series, Instant time) {
        Told latest = null;
        for (Told told : bySeries.getOrDefault(series, List.of())) {
            boolean before = !told.at.isAfter(time);
            if (before && (latest == null || told.isLaterThan(latest))) {
                latest = told;
            }
        }
        Excess excess = latest == null ? null : latest.excess;
        return latest == null || excess == null || !time.isBefore(latest.until)
                ? null
                : new Word(latest.event, latest.at, Surge.of(series, excess));
    }

    /// What was told last of a surge that stands.
    public record Word(EventId event, Instant at, Surge surge) {}

    /// @param excess null where it ended
    private record Told(
            EventId event, SurgeId surge, Instant at, Instant until, @Nullable Excess excess) {

        static Told of(Event<TrendFact> event) {
            return new Told(
                    event.id(),
                    event.data().surgeId(),
                    event.time(),
                    event.data().until(),
                    switch (event.data()) {
                        case SurgeBegan began -> began.excess();
                        case SurgeContinued continued -> continued.excess();
                        case SurgeEnded _ -> null;
                    });
        }

        /// Of two told at the same moment, the end is later.
        boolean isLaterThan(Told other) {
            return at.isAfter(other.at) || (at.equals(other.at) && excess == null);
        }
    }
}
