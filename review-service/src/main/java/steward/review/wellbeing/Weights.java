package steward.review.wellbeing;

import java.time.Duration;
import java.util.Collection;
import steward.contracts.exposure.Medium;
import steward.contracts.exposure.Seen;

/// What a second of something weighs, in percent of a second of an image or video that is seen as it is (domain §3, exposure minutes). In whole milliseconds,
/// so that nothing is lost by rounding up and down.
///
/// @param text read
/// @param audio heard
/// @param concealed of anything that was blurred, small or muted
/// @param claim of the time of a claim of which nobody said what was visible
record Weights(int text, int audio, int concealed, int claim) {

    private static final int WHOLE = 100;

    Weights {
        require("text", text);
        require("audio", audio);
        require("concealed", concealed);
        require("claim-time", claim);
    }

    private static void require(String name, int percent) {
        if (percent < 0 || percent > WHOLE) {
            throw new IllegalArgumentException(
                    "steward.review.wellbeing.weights."
                            + name
                            + " needs a percentage from 0 to 100");
        }
    }

    /// The load of what was visible in a claim: never more than that of looking at it from the claim's beginning to its end.
    long measured(Collection<Seen> seen, Intensity intensity, Duration lasted) {
        long longest = roundedUp(lasted);
        long load =
                seen.stream()
                        .mapToLong(one ->
                                Math.min(one.seconds(), longest)
                                        * of(one.medium())
                                        * (one.revealed() ? WHOLE : concealed)
                                        * intensity.percent()
                                        / 1000)
                        .sum();
        return Math.min(load, lasted.toMillis() * intensity.percent() / WHOLE);
    }

    /// The load of a claim of which nobody said what was visible.
    long estimated(Intensity intensity, Duration lasted) {
        return lasted.toMillis() * claim * intensity.percent() / (WHOLE * WHOLE);
    }

    /// Seconds that a claim has begun, the last one included.
    static long roundedUp(Duration lasted) {
        return lasted.plusMillis(999).toSeconds();
    }

    private int of(Medium medium) {
        return switch (medium) {
            case TEXT -> text;
            case AUDIO -> audio;
            case IMAGE, VIDEO, LIVE -> WHOLE;
        };
    }
}
