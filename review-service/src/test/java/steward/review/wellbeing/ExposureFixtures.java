package steward.review.wellbeing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;

/// Harms, weights and claims of tests.
final class ExposureFixtures {

    static final Weights WEIGHTS = new Weights(25, 75, 50, 50);

    static final Harm HATE =
            new Harm(
                    "hate",
                    Set.of("hate_speech", "harassment"),
                    caps(30, 60),
                    Set.of(Measure.BLUR, Measure.MUTE),
                    Set.of());

    static final Harm CHILD_SAFETY =
            new Harm(
                    "child-safety",
                    Set.of("minor_safety"),
                    caps(10, 20),
                    Set.of(Measure.BLUR, Measure.GREYSCALE),
                    Set.of(Measure.BLUR, Measure.MUTE));

    static final Harms HARMS = new Harms(List.of(HATE, CHILD_SAFETY), caps(60, 90));

    private ExposureFixtures() {}

    /// Caps per day in minutes, and three times as much per week.
    static Caps caps(int soft, int hard) {
        return Caps.of(
                "a test",
                List.of(Duration.ofMinutes(soft), Duration.ofMinutes(hard)),
                List.of(Duration.ofMinutes(soft * 3L), Duration.ofMinutes(hard * 3L)));
    }

    static EndedClaim claim(
            String category,
            Severity severity,
            Instant from,
            Duration lasted,
            @Nullable List<Seen> seen) {
        return new EndedClaim(
                "claim-" + from,
                "case-1",
                "emea",
                "dieter",
                category,
                severity,
                from,
                from.plus(Duration.ofHours(10)),
                from.plus(lasted),
                seen);
    }
}
