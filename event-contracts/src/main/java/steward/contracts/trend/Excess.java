package steward.contracts.trend;

import java.time.Duration;

/// By how much a series exceeds what is usual for it. Subjects are counted, each once an hour: many reports of one post are one.
///
/// @param observed subjects reported within the time
/// @param usual how many are usual at that time of the day and week; at least a half
/// @param within how long a time
public record Excess(long observed, double usual, Duration within) {

    /// How many times the usual.
    public double times() {
        return observed / usual;
    }
}
