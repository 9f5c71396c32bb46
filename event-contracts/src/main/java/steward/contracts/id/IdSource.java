package steward.contracts.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/// Where new ids come from. Injected, never taken, so that a test or a replay decides them.
@FunctionalInterface
public interface IdSource {

    /// A new id, later ones greater by and large.
    UUID next();

    /// Ids of version 7 by a clock and a secure random source.
    static IdSource by(Clock clock) {
        return by(clock, new SecureRandom());
    }

    /// Ids of version 7 by a clock and a given random source.
    static IdSource by(Clock clock, Random random) {
        return () -> Ids.sevenOf(clock.millis(), random.nextLong(), random.nextLong());
    }
}
