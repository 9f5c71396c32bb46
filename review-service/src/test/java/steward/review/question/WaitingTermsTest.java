package steward.review.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.Severity;
import steward.contracts.cases.TextRisk;
import steward.review.CaseFixtures;
import steward.review.queue.CaseState;
import steward.review.queue.Urgency;

class WaitingTermsTest {

    private static final Instant NOW = CaseFixtures.NOON;
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final WaitingTerms terms = new WaitingTerms(TWO_DAYS, Duration.ofMinutes(15));

    @Test
    void whatIsMilderWaitsAsLongAsOneHasToAnswerEvenPastItsDeadline() {
        assertThat(terms.until(urgency(Severity.S2, -3600), NOW)).contains(NOW.plus(TWO_DAYS));
        assertThat(terms.until(urgency(Severity.S4, 60), NOW)).contains(NOW.plus(TWO_DAYS));
    }

    @Test
    void whatIsSevereIsBackWithTimeLeftToDecideItOrDoesNotWait() {
        assertThat(terms.until(urgency(Severity.S1, 3600), NOW)).contains(NOW.plusSeconds(2700));
        assertThat(terms.until(urgency(Severity.S1, 900), NOW)).isEmpty();
        assertThat(terms.until(urgency(Severity.S0, -1), NOW)).isEmpty();
        assertThat(terms.until(urgency(Severity.S1, 864_000), NOW)).contains(NOW.plus(TWO_DAYS));
    }

    @Property
    void nothingOfSeverityZeroOrOneEverWaitsPastItsDeadline(
            @ForAll Severity severity, @ForAll @IntRange(min = -100_000, max = 500_000) int left) {
        Urgency urgency = urgency(severity, left);

        Optional<Instant> until = terms.until(urgency, NOW);

        until.ifPresent(end -> {
            assertThat(end).isAfter(NOW).isBeforeOrEqualTo(NOW.plus(TWO_DAYS));
            assertThat(CaseState.NeedsInfo.mayNotWait(urgency, end)).isFalse();
        });
    }

    private static Urgency urgency(Severity severity, long left) {
        return new Urgency(
                "harassment",
                severity,
                List.of(),
                NOW,
                NOW.plusSeconds(left),
                new Assessment(
                        "2026.1",
                        0,
                        List.of(),
                        new TextRisk(null, null, Map.of(), "no text", "none"),
                        0.5,
                        1,
                        1,
                        List.of()));
    }
}
