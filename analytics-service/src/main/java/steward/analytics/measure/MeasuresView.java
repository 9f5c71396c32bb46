package steward.analytics.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Measures as they are answered.
///
/// @param step minute, hour or day
record MeasuresView(Instant from, Instant to, String step, List<StepView> steps) {

    /// One step of time.
    ///
    /// @param events counts by event type
    /// @param details counts by event type and finer kind, such as a decision's outcome
    /// @param decisionMs null where nothing was decided
    record StepView(
            Instant at,
            SortedMap<String, Long> events,
            SortedMap<String, SortedMap<String, Long>> details,
            @Nullable TimesView decisionMs) {}

    /// Times from the first report to the decision in milliseconds, to within 1 %.
    ///
    /// @param decided how many decisions they are of
    record TimesView(long decided, long p50, long p90, long p95, long p99) {

        static @Nullable TimesView of(TreeMap<Integer, Long> buckets) {
            if (buckets.isEmpty()) {
                return null;
            }
            return new TimesView(
                    buckets.values().stream().mapToLong(Long::longValue).sum(),
                    Math.round(TimeBuckets.percentile(buckets, 0.50)),
                    Math.round(TimeBuckets.percentile(buckets, 0.90)),
                    Math.round(TimeBuckets.percentile(buckets, 0.95)),
                    Math.round(TimeBuckets.percentile(buckets, 0.99)));
        }
    }

    static MeasuresView of(
            MeasureQuery query, List<Measures.CountRow> counts, List<Measures.TimeRow> times) {
        Map<Instant, List<Measures.CountRow>> countsOf =
                counts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Measures.CountRow::step,
                                        TreeMap::new,
                                        Collectors.toList()));
        Map<Instant, List<Measures.TimeRow>> timesOf =
                times.stream().collect(Collectors.groupingBy(Measures.TimeRow::step));
        List<StepView> steps = new ArrayList<>();
        countsOf.forEach(
                (at, rows) -> steps.add(step(at, rows, timesOf.getOrDefault(at, List.of()))));
        return new MeasuresView(query.from(), query.to(), query.step().unit(), steps);
    }

    static StepView total(
            MeasureQuery query, List<Measures.CountRow> counts, List<Measures.TimeRow> times) {
        return step(query.from(), counts, times);
    }

    private static StepView step(
            Instant at, List<Measures.CountRow> counts, List<Measures.TimeRow> times) {
        SortedMap<String, Long> events = new TreeMap<>();
        SortedMap<String, SortedMap<String, Long>> details = new TreeMap<>();
        for (Measures.CountRow row : counts) {
            events.merge(row.eventType(), row.n(), Long::sum);
            if (!row.detail().isEmpty()) {
                details.computeIfAbsent(row.eventType(), _ -> new TreeMap<>())
                        .merge(row.detail(), row.n(), Long::sum);
            }
        }
        TreeMap<Integer, Long> buckets = new TreeMap<>();
        times.forEach(row -> buckets.merge(row.bucket(), row.n(), Long::sum));
        return new StepView(at, events, details, TimesView.of(buckets));
    }
}
