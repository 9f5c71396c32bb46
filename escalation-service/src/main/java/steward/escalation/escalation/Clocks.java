package steward.escalation.escalation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;

/// The two clocks of an escalation: until a specialist takes it on, and until it is resolved. They start when the team was asked and never pause.
public record Clocks(Deadline acknowledge, Deadline resolve) {

    /// How long each may take: S0 15 min and 60 min, S1 1 h and 4 h, S2 4 h and 24 h, S3 24 h and 72 h, S4 three days for both. The times that
    /// operations of this kind publish and agree upon.
    public record Times(Duration acknowledge, Duration resolve) {

        public static Times of(Severity severity) {
            return switch (severity) {
                case S0 -> new Times(Duration.ofMinutes(15), Duration.ofMinutes(60));
                case S1 -> new Times(Duration.ofHours(1), Duration.ofHours(4));
                case S2 -> new Times(Duration.ofHours(4), Duration.ofHours(24));
                case S3 -> new Times(Duration.ofHours(24), Duration.ofHours(72));
                case S4 -> new Times(Duration.ofDays(3), Duration.ofDays(3));
            };
        }
    }

    /// One clock.
    ///
    /// @param by when it runs out
    /// @param breachedAt when it was told that it ran out; null before, and for good where the work was done in time
    public record Deadline(Instant by, @Nullable Instant breachedAt) {

        static Deadline at(Instant by) {
            return new Deadline(by, null);
        }

        /// Whether it ran out and nobody was told.
        boolean isOverdue(Instant now) {
            return breachedAt == null && !now.isBefore(by);
        }

        Deadline breached(Instant now) {
            return new Deadline(by, now);
        }

        Deadline noLaterThan(Instant other) {
            return other.isBefore(by) ? new Deadline(other, breachedAt) : this;
        }
    }

    /// The clocks of a new question: those of its severity, or the time by which the answer is needed where that is earlier.
    public static Clocks starting(Severity severity, Instant asked, @Nullable Instant answerBy) {
        Times times = Times.of(severity);
        Clocks clocks =
                new Clocks(
                        Deadline.at(asked.plus(times.acknowledge())),
                        Deadline.at(asked.plus(times.resolve())));
        return answerBy == null
                ? clocks
                : clocks.noLaterThan(new Clocks(Deadline.at(answerBy), Deadline.at(answerBy)));
    }

    /// The earlier of each: a clock is never given more time.
    Clocks noLaterThan(Clocks other) {
        return new Clocks(
                acknowledge.noLaterThan(other.acknowledge().by()),
                resolve.noLaterThan(other.resolve().by()));
    }

    Clocks acknowledgeBreached(Instant now) {
        return new Clocks(acknowledge.breached(now), resolve);
    }

    Clocks resolveBreached(Instant now) {
        return new Clocks(acknowledge, resolve.breached(now));
    }
}
