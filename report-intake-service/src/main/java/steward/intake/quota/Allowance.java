package steward.intake.quota;

import java.time.Duration;

/// Whether one more report is within what its client and its sender may send.
public sealed interface Allowance {

    /// It is, and was counted.
    record Within() implements Allowance {}

    /// It is not; nothing was counted against whoever still had room.
    ///
    /// @param whose limit is used up
    /// @param retryAfter until there is room for one
    record UsedUp(Whose whose, Duration retryAfter) implements Allowance {}

    /// Who has a limit.
    enum Whose {
        CLIENT,
        SENDER
    }
}
