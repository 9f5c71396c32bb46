package steward.review.wellbeing;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A kind of harm that one is exposed to by looking.
///
/// @param categories whose cases are of it
/// @param display how its content is shown to whoever chose nothing
/// @param floor how it is shown at least, whatever one chose
record Harm(
        String name, Set<String> categories, Caps caps, Set<Measure> display, Set<Measure> floor) {

    Harm {
        categories = Set.copyOf(categories);
        display = Set.copyOf(display);
        floor = Set.copyOf(floor);
    }

    /// How its content is shown to a person.
    ///
    /// @param chosen by them; null where they chose nothing
    Set<Measure> shown(@Nullable Set<Measure> chosen) {
        EnumSet<Measure> shown = EnumSet.noneOf(Measure.class);
        shown.addAll(chosen == null ? display : chosen);
        shown.addAll(floor);
        return shown;
    }
}
