package steward.review.signaldata;

/// What comes of somebody's wish to take an entry or an import further.
sealed interface Move {

    /// It may be done.
    record Made() implements Move {}

    /// The same person did it before.
    record Same() implements Move {}

    /// @param rule stable word
    /// @param expected what would be right
    record Refused(String rule, String expected) implements Move {

        static final Refused OWN =
                new Refused("another-person", "somebody who has not proposed it");
    }
}
