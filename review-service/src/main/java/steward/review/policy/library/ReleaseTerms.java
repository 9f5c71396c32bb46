package steward.review.policy.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The settings of releases, checked, and the time.
@ApplicationScoped
class ReleaseTerms {

    private static final Duration SHORTEST_LEAD = Duration.ofMinutes(1);

    private final LibraryConfig config;
    private final Clock clock;

    /// @throws IllegalArgumentException for a lead that is too short for every service to read a release before it takes effect
    ReleaseTerms(LibraryConfig config, Clock clock) {
        if (config.lead().compareTo(SHORTEST_LEAD) < 0) {
            throw new IllegalArgumentException(
                    "steward.review.policy.lead must be at least a minute");
        }
        this.config = config;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Duration lead() {
        return config.lead();
    }

    Duration reviewWithin() {
        return config.reviewWithin();
    }
}
