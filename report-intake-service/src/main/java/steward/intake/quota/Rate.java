package steward.intake.quota;

/// A steady rate with room for a burst.
///
/// @param perSecond reports per second in the long run
/// @param burst reports that may come at once after a rest
record Rate(double perSecond, int burst) {

    Rate {
        if (!(perSecond > 0) || burst < 1) {
            throw new IllegalArgumentException(
                    "a rate needs more than 0 per second and a burst of at least 1, not "
                            + perSecond
                            + " and "
                            + burst);
        }
    }
}
