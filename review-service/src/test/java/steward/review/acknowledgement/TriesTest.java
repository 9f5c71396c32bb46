package steward.review.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Tries tries = new Tries(3, Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 2", "2, 1", "3, 0", "4, 2", "6, 0"})
    void wrongAttemptsAreCountedUpToEachPause(int wrong, int left) {
        assertThat(tries.left(wrong)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, false", "3, true", "4, false", "6, true"})
    void afterEveryThirdThereIsAPause(int wrong, boolean paused) {
        assertThat(tries.pausedUntil(wrong, NOW.minusSeconds(60), NOW) != null).isEqualTo(paused);
    }

    @Test
    void aPauseIsOverAtItsLastInstant() {
        Instant last = NOW.minus(Duration.ofMinutes(10));

        assertThat(tries.pausedUntil(3, last.plusMillis(1), NOW)).isEqualTo(NOW.plusMillis(1));
        assertThat(tries.pausedUntil(3, last, NOW)).isNull();
        assertThat(tries.pausedUntil(0, null, NOW)).isNull();
    }

    @Test
    void settingsUnderWhichNobodyCouldAnswerAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tries(0, Duration.ofMinutes(10)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tries(3, Duration.ZERO));
    }
}
