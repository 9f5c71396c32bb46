package steward.review.wellbeing;

import java.util.Set;
import steward.contracts.exposure.HarmDisplay;

/// A kind of harm that one is exposed to by looking.
///
/// @param display how its content is shown
/// @param caps how much of it a person is given
record Harm(HarmDisplay display, Caps caps) {

    String name() {
        return display.harm();
    }

    /// Whose cases are of it.
    Set<String> categories() {
        return display.categories();
    }
}
