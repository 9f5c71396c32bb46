package steward.analytics.trend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import steward.analytics.trend.SurgeRule.Look;
import steward.analytics.trend.SurgeRule.Standing;
import steward.contracts.id.ClientId;
import steward.contracts.trend.ReportSeries;

/// Command: measures the rule of surges on series whose anomalies were labelled by people who know them, hour by hour, and updates a page.
///
/// A labelled stretch counts as one to be found where it lies above what is usual: the rule looks for more, not for less. Arguments: the page that takes the
/// table, and a folder of `<kind>/<name>.csv.gz` with lines of time, value and label, as
/// <https://github.com/microsoft/cloud-monitoring-dataset> has them.
public final class MeasureSurges {

    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- /measured -->";

    /// Counts of what people or their programs do. The others are latencies and shares.
    private static final List<String> COUNTS =
            List.of(
                    "application-crash-rate-1",
                    "consumer-purchase-rate",
                    "data-ingress-rate",
                    "ecommerce-api-incoming-rps",
                    "mongodb-application-rps",
                    "mongodb-machine-rps",
                    "service-unavailable");

    /// Counts of millions say nothing of counts of dozens: larger series are brought to this median.
    private static final double LIKE_REPORTS = 50;

    private static final double LARGE = 1_000;
    private static final int NEAR_HOURS = 2;
    private static final ReportSeries ANY = new ReportSeries(new ClientId("measured"), "other", "");
    private static final List<Double> DEVIATIONS = List.of(3.0, 4.0, 5.0, 6.0, 8.0);

    private MeasureSurges() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Give a page and a folder of series");
        }
        Path page = Path.of(arguments[0]);
        String before = Files.readString(page);
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(page + " has no place for the table");
        }
        String table = table(read(Path.of(arguments[1])));
        System.out.print(table);
        Files.writeString(
                page, before.substring(0, begin + BEGIN.length()) + table + before.substring(end));
    }

    private static String table(List<Hourly> all) {
        StringBuilder table =
                new StringBuilder(
                        """
                        | deviations | labelled rises | found | recall | surges told | of these labelled | precision | wrongly in 1 000 hours |
                        |---|---|---|---|---|---|---|---|
                        """);
        for (double deviations : DEVIATIONS) {
            SurgeRule rule =
                    new SurgeRule(20, 2, deviations, Duration.ofHours(1), Duration.ofMinutes(30));
            Found sum = new Found(0, 0, 0, 0, 0);
            for (Hourly series : all) {
                sum = sum.plus(series.judgedBy(rule));
            }
            table.append(sum.row(deviations));
        }
        return table.toString();
    }

    private static List<Hourly> read(Path folder) throws IOException {
        List<Hourly> all = new ArrayList<>();
        for (String kind : COUNTS) {
            try (Stream<Path> files = Files.list(folder.resolve(kind))) {
                for (Path file : files.sorted().toList()) {
                    all.add(Hourly.of(file));
                }
            }
        }
        return all;
    }

    /// @param rises labelled stretches above what is usual
    /// @param told surges
    private record Found(int rises, int found, int told, int right, int hours) {

        Found plus(Found other) {
            return new Found(
                    rises + other.rises,
                    found + other.found,
                    told + other.told,
                    right + other.right,
                    hours + other.hours);
        }

        String row(double deviations) {
            return String.format(
                    Locale.ROOT,
                    "| %.0f | %d | %d | %.2f | %d | %d | %.2f | %.1f |%n",
                    deviations,
                    rises,
                    found,
                    (double) found / rises,
                    told,
                    right,
                    (double) right / Math.max(1, told),
                    1_000.0 * (told - right) / hours);
        }
    }

    /// A series by the hour.
    private record Hourly(Instant begins, List<Long> counts, List<Boolean> labels) {

        static Hourly of(Path file) {
            SequencedMap<Instant, Double> values = new TreeMap<>();
            Map<Instant, Boolean> labelled = new HashMap<>();
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    new GZIPInputStream(Files.newInputStream(file)),
                                    StandardCharsets.UTF_8))) {
                lines.lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .filter(cells -> !cells[1].isEmpty())
                        .forEach(cells -> {
                            Instant hour =
                                    Instant.parse(cells[0].replace(' ', 'T').replace("Z", "") + "Z")
                                            .truncatedTo(ChronoUnit.HOURS);
                            values.merge(hour, Double.parseDouble(cells[1]), Double::sum);
                            labelled.merge(hour, cells[2].startsWith("1"), Boolean::logicalOr);
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
            List<Double> sorted = values.values().stream().sorted().toList();
            double median = sorted.get(sorted.size() / 2);
            double scale = median > LARGE ? LIKE_REPORTS / median : 1;
            List<Long> counts = new ArrayList<>();
            List<Boolean> labels = new ArrayList<>();
            Instant first = values.firstEntry().getKey();
            for (Instant hour = first;
                    !hour.isAfter(values.lastEntry().getKey());
                    hour = hour.plus(LikeHours.HOUR)) {
                counts.add(Math.round(values.getOrDefault(hour, 0.0) * scale));
                labels.add(labelled.getOrDefault(hour, false));
            }
            return new Hourly(first, counts, labels);
        }

        Found judgedBy(SurgeRule rule) {
            boolean[] surges = new boolean[counts.size()];
            boolean[] above = new boolean[counts.size()];
            boolean[] known = new boolean[counts.size()];
            Standing standing = null;
            for (int i = 0; i < counts.size(); i++) {
                Instant hour = begins.plus(LikeHours.HOUR.multipliedBy(i));
                Baseline baseline = baseline(hour);
                Look look =
                        rule.look(
                                ANY, standing, counts.get(i), baseline, hour.plus(LikeHours.HOUR));
                standing = look.standing();
                surges[i] = standing != null && standing.calmSince() == null;
                known[i] = baseline != null;
                above[i] = baseline != null && counts.get(i) > baseline.usual();
            }
            return compare(surges, above, known);
        }

        private @Nullable Baseline baseline(Instant hour) {
            return Baseline.of(
                    LikeHours.before(hour, begins).stream()
                            .map(past -> (int) Duration.between(begins, past).toHours())
                            .map(counts::get)
                            .toList());
        }

        private Found compare(boolean[] surges, boolean[] above, boolean[] known) {
            int rises = 0;
            int found = 0;
            for (int[] stretch : stretches(i -> known[i] && labels.get(i))) {
                if (any(stretch, 0, i -> above[i])) {
                    rises++;
                    found += any(stretch, 1, i -> surges[i]) ? 1 : 0;
                }
            }
            int told = 0;
            int right = 0;
            for (int[] stretch : stretches(i -> surges[i])) {
                told++;
                right += any(stretch, NEAR_HOURS, labels::get) ? 1 : 0;
            }
            int hours = 0;
            for (boolean one : known) {
                hours += one ? 1 : 0;
            }
            return new Found(rises, found, told, right, hours);
        }

        private List<int[]> stretches(IntPredicate in) {
            List<int[]> all = new ArrayList<>();
            for (int i = 0; i < counts.size(); i++) {
                if (in.test(i)) {
                    int begin = i;
                    while (i + 1 < counts.size() && in.test(i + 1)) {
                        i++;
                    }
                    all.add(new int[] {begin, i});
                }
            }
            return all;
        }

        private boolean any(int[] stretch, int near, IntPredicate is) {
            for (int i = Math.max(0, stretch[0] - near);
                    i <= Math.min(counts.size() - 1, stretch[1] + near);
                    i++) {
                if (is.test(i)) {
                    return true;
                }
            }
            return false;
        }
    }
}
