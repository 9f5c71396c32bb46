package steward.demo.overload;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import steward.demo.input.GeneratedReport;
import steward.demo.input.GeneratedReport.Trait;

/// Reports that differ in their senders only, so that however many are accepted, they are two cases: one of spam, and one of the severest claim.
final class OfferedReports {

    /// One of so many claims the severest; the text is a placeholder.
    private static final int SEVEREST_OF = 50;

    private OfferedReports() {}

    /// @param run part of all ids, so that nothing repeats another run
    static List<GeneratedReport> of(String product, String run, int count) {
        return IntStream.range(0, count).mapToObj(i -> report(product, run, i)).toList();
    }

    private static GeneratedReport report(String product, String run, int number) {
        boolean severest = number % SEVEREST_OF == 0;
        String body =
                """
                {"reporter":{"kind":"USER","id":"%1$s-%2$d","locale":"ru"},\
                "subject":{"product":"%3$s","type":"post","id":"%1$s-%4$s","owner":{"id":"%1$s-author"},\
                "text":"%5$s","language":"ru"},"category":"%4$s","market":"KZ"}\
                """
                        .formatted(
                                run,
                                number,
                                product,
                                severest ? "minor_safety" : "spam",
                                severest
                                        ? "[placeholder: claim of a minor-safety incident]"
                                        : "Buy one, get none.");
        return new GeneratedReport(
                product,
                run + "-" + number,
                body,
                Duration.ofSeconds(number),
                severest ? Trait.CHILD_SAFETY_CLAIMED : Trait.ORDINARY);
    }
}
