package steward.review.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.review.CaseFixtures;

class PostingTermsTest {

    private static final Instant NOW = CaseFixtures.NOON;

    private final PostingTerms terms = new PostingTerms(true, Duration.ofSeconds(15), 20);

    @Test
    void aMissedDeadlineOfWhatIsMildWakesNobody() {
        assertThat(terms.first(Page.Cause.DEADLINE_MISSED, Severity.S1, NOW)).isEqualTo(NOW);
        assertThat(terms.first(Page.Cause.DEADLINE_MISSED, Severity.S2, NOW)).isNull();
        assertThat(terms.first(Page.Cause.UNCOVERED, Severity.S4, NOW)).isEqualTo(NOW);
    }

    @Test
    void nothingIsPostedWithoutAnAddress() {
        PostingTerms none = new PostingTerms(false, Duration.ofSeconds(15), 20);

        assertThat(none.first(Page.Cause.UNCOVERED, Severity.S0, NOW)).isNull();
    }

    @Test
    void pausesDoubleUpToAQuarterOfAnHourAndTheLastAttemptIsTheLast() {
        assertThat(terms.after(1, NOW)).isEqualTo(NOW.plusSeconds(15));
        assertThat(terms.after(3, NOW)).isEqualTo(NOW.plusSeconds(60));
        assertThat(terms.after(19, NOW)).isEqualTo(NOW.plusSeconds(900));
        assertThat(terms.after(20, NOW)).isNull();
    }
}
