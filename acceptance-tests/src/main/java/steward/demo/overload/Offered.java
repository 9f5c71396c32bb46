package steward.demo.overload;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.demo.Percentiles;

/// What was offered in a run, and what came back.
///
/// @param seconds from the first offer to the last answer
public record Offered(List<Answered> answers, double seconds) {

    private static final int UNANSWERED = 0;

    public Offered {
        answers = List.copyOf(answers);
    }

    /// One offer's answer.
    ///
    /// @param status 0 when none came
    /// @param saysWhen whether it says when to come again
    /// @param submission of an accepted one
    public record Answered(
            int status,
            boolean saysWhen,
            boolean severest,
            double millis,
            @Nullable String submission) {

        static Answered nothing(boolean severest, double millis) {
            return new Answered(UNANSWERED, false, severest, millis, null);
        }

        public boolean accepted() {
            return status == 202;
        }

        /// Whether it is what overload may be answered with.
        public boolean inOrder() {
            return accepted() || ((status == 429 || status == 503) && saysWhen);
        }
    }

    public Set<String> accepted() {
        return answers.stream()
                .map(Answered::submission)
                .flatMap(java.util.stream.Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    public double acceptedPerSecond() {
        return accepted().size() / seconds;
    }

    double offeredPerSecond() {
        return answers.size() / seconds;
    }

    /// Answers by status, and how long they took.
    String table() {
        StringBuilder table = new StringBuilder();
        TreeMap<Integer, List<Answered>> byStatus =
                answers.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Answered::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, of) ->
                table.append(
                        String.format(
                                Locale.ROOT,
                                "%-12s %8d   of these severest %5d   says when to come again %8d   ms: %s%n",
                                status == UNANSWERED ? "no answer" : status,
                                of.size(),
                                count(of, Answered::severest),
                                count(of, Answered::saysWhen),
                                times(of))));
        return table.toString();
    }

    private static long count(Collection<Answered> answers, Predicate<Answered> which) {
        return answers.stream().filter(which).count();
    }

    private static String times(Collection<Answered> answers) {
        Percentiles times = Percentiles.of(answers.stream().map(Answered::millis).toList());
        return "p50 %s, p95 %s, p99 %s".formatted(times.p50(), times.p95(), times.p99());
    }
}
