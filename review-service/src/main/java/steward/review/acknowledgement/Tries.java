package steward.review.acknowledgement;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How often a quiz may be answered wrongly before there is a pause: who guesses gets nowhere fast, and who misread has time to read. Pure.
///
/// @param before wrong attempts up to each pause
/// @param pause how long each is
record Tries(int before, Duration pause) {

    /// @throws IllegalArgumentException for settings under which nobody could answer, or everybody could guess
    Tries {
        if (before < 1 || pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException(
                    "steward.review.acknowledgement.quiz-attempts must be 1 or more, and quiz-pause longer than nothing");
        }
    }

    /// Until when answers are not taken; null where they are.
    ///
    /// @param wrong attempts so far
    /// @param lastWrong when the last was; null where there was none
    @Nullable Instant pausedUntil(int wrong, @Nullable Instant lastWrong, Instant now) {
        if (lastWrong == null || wrong == 0 || wrong % before != 0) {
            return null;
        }
        Instant over = lastWrong.plus(pause);
        return over.isAfter(now) ? over : null;
    }

    /// How many wrong attempts are left before the next pause; 0 when one begins.
    int left(int wrong) {
        return wrong == 0 ? before : (before - wrong % before) % before;
    }
}
