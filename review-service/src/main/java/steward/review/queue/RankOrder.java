package steward.review.queue;

import java.time.Instant;
import java.util.Comparator;
import steward.contracts.cases.Severity;
import steward.contracts.id.CaseId;

/// The order in which cases are handed out: S0, then S1, then what is past its deadline (longest first), then band by band; inside a band by `rankAt`,
/// and by id where all else is equal. The claim's statement sorts by the same rule; a test holds the two together.
public final class RankOrder {

    private RankOrder() {}

    /// What the order looks at.
    public record Ranked(CaseId id, Severity severity, Instant rankAt, Instant deadline) {}

    /// The order at an instant: it changes with time only where a deadline passes.
    public static Comparator<Ranked> at(Instant now) {
        return Comparator.<Ranked>comparingInt(ranked -> tier(ranked, now))
                .thenComparing(ranked -> late(ranked, now) ? ranked.deadline() : Instant.EPOCH)
                .thenComparing(ranked -> late(ranked, now) ? Severity.S0 : ranked.severity())
                .thenComparing(ranked -> late(ranked, now) ? Instant.EPOCH : ranked.rankAt())
                .thenComparing(ranked -> ranked.id().value());
    }

    private static int tier(Ranked ranked, Instant now) {
        return switch (ranked.severity()) {
            case S0 -> 0;
            case S1 -> 1;
            case S2, S3, S4 -> late(ranked, now) ? 2 : 3;
        };
    }

    private static boolean late(Ranked ranked, Instant now) {
        return ranked.severity().compareTo(Severity.S1) > 0 && ranked.deadline().isBefore(now);
    }
}
