package steward.review.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import steward.contracts.cases.Severity;

/// Until when a case may wait for one person. Pure.
///
/// What is S0 is put aside by nobody and waits for a colleague only a short while; what is S1 never waits past its deadline for the comfort of one person.
/// Milder cases may: they have waited longer already, and whoever knows them best is worth it.
record AsideTerms(Duration hold, int holds, Duration handOver, int handOvers) {

    private static final Duration SHORT = Duration.ofMinutes(5);

    static AsideTerms of(AsideConfig config) {
        return new AsideTerms(config.hold(), config.holds(), config.handOver(), config.handOvers());
    }

    /// Until when the person keeps it aside; empty where it may not wait at all.
    Optional<Instant> held(Severity severity, Instant deadline, Instant now) {
        return switch (severity) {
            case S0 -> Optional.empty();
            case S1 -> before(deadline, hold, now);
            case S2, S3, S4 -> Optional.of(now.plus(hold));
        };
    }

    /// Until when it waits for the person it is handed to.
    Instant handedOver(Severity severity, Instant now) {
        return switch (severity) {
            case S0 -> now.plus(handOver.compareTo(SHORT) < 0 ? handOver : SHORT);
            case S1, S2, S3, S4 -> now.plus(handOver);
        };
    }

    private static Optional<Instant> before(Instant deadline, Duration wanted, Instant now) {
        Instant until = now.plus(wanted);
        Instant earlier = until.isBefore(deadline) ? until : deadline;
        return earlier.isAfter(now) ? Optional.of(earlier) : Optional.empty();
    }
}
