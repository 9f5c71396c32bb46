package steward.review.acknowledgement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.review.acknowledgement.RulesInForce.Changed;

/// A change with what one person owes.
///
/// @param owed what is to be judged; null where nothing is owed, or not any more
record PolicyChangeRow(PolicyChangeView change, @Nullable Owed owed) {

    /// An acknowledgement that is owed, with what the quiz on it depends on.
    ///
    /// @param draw of the sheet that is answered next
    /// @param wrong attempts so far
    /// @param wrongAt when the last of them was
    record Owed(long draw, int wrong, @Nullable Instant wrongAt) {}

    /// The same while it is locked.
    ///
    /// @param owed null where it was acknowledged before
    record Locked(List<Changed> changed, @Nullable Owed owed) {}
}
