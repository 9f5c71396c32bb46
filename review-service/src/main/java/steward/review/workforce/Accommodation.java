package steward.review.workforce;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import steward.contracts.access.Suitability.LighterLoad;

/// What makes work possible for a person, such as `screen-reader` or `reduced-hours`. It stays in the register; of `reduced-intensity` only what follows from it
/// is told: half of everyone's caps on what harms by looking.
///
/// @param until the last day; null for good
record Accommodation(String kind, @Nullable LocalDate until) {

    private static final String REDUCED_INTENSITY = "reduced-intensity";
    private static final int HALF = 50;

    boolean lightensTheLoad() {
        return kind.equals(REDUCED_INTENSITY);
    }

    LighterLoad lighterLoad() {
        return new LighterLoad(HALF, until);
    }
}
