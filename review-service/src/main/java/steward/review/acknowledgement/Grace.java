package steward.review.acknowledgement;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long people may go on working before they have acknowledged a change. Everyone who has shifts has the whole of their next one, so that it is not everyone's
/// time at once that is over and no queue is emptied by a change. Pure.
///
/// @param withoutShifts for those of whom no shift is known
/// @param atMost for those whose next shift is far
/// @param inEmergencies for everyone, when a rule went out before it was approved
record Grace(Duration withoutShifts, Duration atMost, Duration inEmergencies) {

    /// When work is kept from a person who has not acknowledged.
    ///
    /// @param nextShiftEnds null where no shift is known
    Instant endsFor(Instant changedAt, boolean emergency, @Nullable Instant nextShiftEnds) {
        if (emergency) {
            return changedAt.plus(inEmergencies);
        }
        Instant latest = changedAt.plus(atMost);
        if (nextShiftEnds == null) {
            return changedAt.plus(withoutShifts);
        }
        return nextShiftEnds.isBefore(latest) ? nextShiftEnds : latest;
    }
}
