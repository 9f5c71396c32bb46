package steward.review.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.review.CaseFixtures;

class AsideTermsTest {

    private static final Instant NOW = CaseFixtures.NOON;
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final AsideTerms terms = new AsideTerms(HALF_AN_HOUR, 3, HALF_AN_HOUR, 5);

    @Test
    void whatIsOfTheWorstKindIsPutAsideByNobody() {
        assertThat(terms.held(Severity.S0, NOW.plusSeconds(7200), NOW)).isEmpty();
    }

    @Test
    void whatIsSevereWaitsUntilItsDeadlineAtMost() {
        assertThat(terms.held(Severity.S1, NOW.plusSeconds(60), NOW)).contains(NOW.plusSeconds(60));
        assertThat(terms.held(Severity.S1, NOW.plusSeconds(7200), NOW))
                .contains(NOW.plus(HALF_AN_HOUR));
        assertThat(terms.held(Severity.S1, NOW, NOW)).isEmpty();
        assertThat(terms.held(Severity.S1, NOW.minusSeconds(1), NOW)).isEmpty();
    }

    @Test
    void whatIsMilderWaitsTheWholeTimeEvenPastItsDeadline() {
        assertThat(terms.held(Severity.S2, NOW.minusSeconds(1), NOW))
                .contains(NOW.plus(HALF_AN_HOUR));
    }

    @Test
    void whatIsOfTheWorstKindWaitsAShortWhileForAColleague() {
        assertThat(terms.handedOver(Severity.S0, NOW)).isEqualTo(NOW.plusSeconds(300));
        assertThat(terms.handedOver(Severity.S1, NOW)).isEqualTo(NOW.plus(HALF_AN_HOUR));
        assertThat(
                        new AsideTerms(HALF_AN_HOUR, 3, Duration.ofMinutes(2), 5)
                                .handedOver(Severity.S0, NOW))
                .isEqualTo(NOW.plusSeconds(120));
    }
}
