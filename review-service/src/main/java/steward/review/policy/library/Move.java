package steward.review.policy.library;

/// What came of a step of the lifecycle.
sealed interface Move {

    record Made(Lifecycle next) implements Move {}

    /// @param rule stable word
    /// @param expected what would be right
    record Refused(String rule, String expected) implements Move {}
}
