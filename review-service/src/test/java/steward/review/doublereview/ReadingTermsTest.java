package steward.review.doublereview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.review.CaseFixtures;

class ReadingTermsTest {

    private static final Instant NOW = CaseFixtures.NOON;
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private final ReadingTerms terms =
            new ReadingTerms(Duration.ofMinutes(30), Duration.ofHours(4));

    @Test
    void whatIsS0OrS1NeverWaits() {
        assertThat(terms.letWait(Severity.S0, TOMORROW, NOW)).isFalse();
        assertThat(terms.letWait(Severity.S1, TOMORROW, NOW)).isFalse();
        assertThat(terms.letWait(Severity.S2, TOMORROW, NOW)).isTrue();
        assertThat(terms.letWait(Severity.S4, TOMORROW, NOW)).isTrue();
    }

    @Test
    void nothingWaitsIntoItsDeadline() {
        assertThat(terms.letWait(Severity.S3, NOW.plus(Duration.ofMinutes(30)), NOW)).isFalse();
        assertThat(terms.letWait(Severity.S3, NOW.plus(Duration.ofMinutes(31)), NOW)).isTrue();
        assertThat(terms.letWait(Severity.S3, NOW.minusSeconds(1), NOW)).isFalse();
    }

    @Test
    void aReaderIsWaitedForOnlySoLongAndAThirdPersonUntilTheMargin() {
        assertThat(terms.isOver(Severity.S3, TOMORROW, NOW.minus(Duration.ofHours(4)), NOW))
                .isTrue();
        assertThat(terms.isOver(Severity.S3, TOMORROW, NOW.minus(Duration.ofHours(3)), NOW))
                .isFalse();
        assertThat(terms.isOver(Severity.S3, TOMORROW, null, NOW)).isFalse();
        assertThat(terms.isOver(Severity.S3, NOW.plusSeconds(60), null, NOW)).isTrue();
    }

    @Test
    void whatTurnsSevereMeanwhileWaitsNoLonger() {
        assertThat(terms.isOver(Severity.S1, TOMORROW, NOW, NOW)).isTrue();
    }
}
