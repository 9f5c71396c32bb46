package steward.review.acknowledgement;

import java.time.Instant;
import java.util.List;
import steward.review.acknowledgement.RulesInForce.Changed;

/// A change of the rules in force, as it is kept.
///
/// @param id the release and the day
/// @param emergency whether a part of it went out before anybody approved it
/// @param categories whose cases are decided differently now; nobody has to acknowledge a change of none
/// @param rules in force from then on
record PolicyChange(
        String id,
        Instant at,
        String release,
        boolean emergency,
        List<String> categories,
        List<Changed> changed,
        RulesInForce rules) {

    PolicyChange {
        categories = List.copyOf(categories);
        changed = List.copyOf(changed);
    }
}
