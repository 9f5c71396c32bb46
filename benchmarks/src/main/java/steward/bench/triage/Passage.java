package steward.bench.triage;

import java.time.Duration;
import java.util.Locale;

/// What it took to pass so many reports through.
///
/// @param processor time of the process that passed them
/// @param wall from the first report sent to the last one through
record Passage(long reports, Duration processor, Duration wall) {

    /// Reports a second of one processor.
    double perProcessorSecond() {
        return reports * 1e9 / processor.toNanos();
    }

    String line(String what) {
        return String.format(
                Locale.ROOT,
                "%-34s %8d %12.0f %14.0f",
                what,
                reports,
                perProcessorSecond(),
                reports * 1e9 / wall.toNanos());
    }
}
