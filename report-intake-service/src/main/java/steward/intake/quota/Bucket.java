package steward.intake.quota;

import java.time.Duration;
import java.time.Instant;

/// What is left of a [Rate]: a token bucket, as a value. A clock that steps back refills nothing and takes nothing away.
///
/// @param tokens reports that may come now
/// @param at when that was so
record Bucket(double tokens, Instant at) {

    static Bucket full(Rate rate, Instant now) {
        return new Bucket(rate.burst(), now);
    }

    Bucket refilled(Rate rate, Instant now) {
        if (!now.isAfter(at)) {
            return this;
        }
        double more = Duration.between(at, now).toNanos() / 1e9 * rate.perSecond();
        return new Bucket(Math.min(rate.burst(), tokens + more), now);
    }

    boolean hasOne() {
        return tokens >= 1;
    }

    Bucket withoutOne() {
        return new Bucket(tokens - 1, at);
    }

    /// Time until there is one, rounded up to whole seconds.
    Duration wait(Rate rate) {
        return Duration.ofSeconds((long) Math.max(1, Math.ceil((1 - tokens) / rate.perSecond())));
    }
}
