package steward.escalation.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.escalation.escalation.EscalationFixtures.ASKED;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import steward.contracts.cases.Severity;

class ClocksTest {

    @ParameterizedTest
    @CsvSource({
        "S0, PT15M, PT1H",
        "S1, PT1H, PT4H",
        "S2, PT4H, PT24H",
        "S3, PT24H, PT72H",
        "S4, PT72H, PT72H"
    })
    void eachSeverityHasItsTimes(Severity severity, Duration acknowledge, Duration resolve) {
        // When
        Clocks clocks = Clocks.starting(severity, ASKED, null);

        // Then
        assertThat(clocks.acknowledge().by()).isEqualTo(ASKED.plus(acknowledge));
        assertThat(clocks.resolve().by()).isEqualTo(ASKED.plus(resolve));
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void theTimeByWhichAnAnswerIsNeededIsNeverExceeded(Severity severity) {
        // Given
        Instant answerBy = ASKED.plusSeconds(60);

        // When
        Clocks clocks = Clocks.starting(severity, ASKED, answerBy);

        // Then
        assertThat(clocks.acknowledge().by()).isEqualTo(answerBy);
        assertThat(clocks.resolve().by()).isEqualTo(answerBy);
    }

    @Test
    void aLaterNeedGivesNoMoreTimeThanTheSeverity() {
        // When
        Clocks clocks = Clocks.starting(Severity.S0, ASKED, ASKED.plus(Duration.ofDays(30)));

        // Then
        assertThat(clocks).isEqualTo(Clocks.starting(Severity.S0, ASKED, null));
    }

    @Test
    void aClockRunsOutAtItsTimeAndIsToldOnce() {
        // Given
        Clocks.Deadline deadline = Clocks.starting(Severity.S0, ASKED, null).resolve();

        // Then
        assertThat(deadline.isOverdue(deadline.by().minusNanos(1))).isFalse();
        assertThat(deadline.isOverdue(deadline.by())).isTrue();
        assertThat(deadline.breached(deadline.by()).isOverdue(deadline.by().plusSeconds(1)))
                .isFalse();
    }
}
