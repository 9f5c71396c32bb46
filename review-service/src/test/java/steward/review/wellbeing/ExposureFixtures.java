package steward.review.wellbeing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.exposure.HarmDisplay;
import steward.contracts.exposure.Measure;
import steward.contracts.exposure.Seen;

/// Harms, weights and claims of tests.
final class ExposureFixtures {

    static final Weights WEIGHTS = new Weights(25, 75, 50, 50);

    static final Harm HATE =
            new Harm(
                    new HarmDisplay(
                            "hate",
                            Set.of("hate_speech", "harassment"),
                            Set.of(Measure.BLUR, Measure.MUTE),
                            Set.of()),
                    caps(30, 60));

    static final Harm CHILD_SAFETY =
            new Harm(
                    new HarmDisplay(
                            "child-safety",
                            Set.of("minor_safety"),
                            Set.of(Measure.BLUR, Measure.GREYSCALE),
                            Set.of(Measure.BLUR, Measure.MUTE)),
                    caps(10, 20));

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
