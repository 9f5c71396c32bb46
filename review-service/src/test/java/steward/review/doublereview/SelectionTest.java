package steward.review.doublereview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.id.CaseId;
import steward.review.doublereview.Rates.ClauseRate;
import steward.review.doublereview.Rates.Judged;
import steward.review.doublereview.Rates.PersonRate;
import steward.review.doublereview.Rates.QueueRate;
import steward.review.queue.ClaimId;

class SelectionTest {

    private static final int MANY = 20_000;

    @Test
    void withoutRatesNothingIsDrawn() {
        assertThat(drawn(Rates.NONE)).isZero();
        assertThat(drawn(queues(rate("DE", null, "0")))).isZero();
    }

    @Test
    void aRateOfAHundredDrawsEverything() {
        assertThat(drawn(queues(rate(null, null, "100")))).isEqualTo(MANY);
    }

    @Test
    void asManyAreDrawnAsTheRateSays() {
        assertThat(drawn(queues(rate("DE", "spam", "10"))) / (double) MANY).isBetween(0.09, 0.11);
        assertThat(drawn(queues(rate("DE", "spam", "0.5"))) / (double) MANY)
                .isBetween(0.003, 0.007);
    }

    @Test
    void theSameCaseUnderTheSameClaimDrawsTheSameAndAnotherClaimDrawsAnew() {
        // Given
        CaseId one = new CaseId("case-1");

        // Then
        assertThat(Selection.lot(one, new ClaimId("claim-1")))
                .isEqualTo(Selection.lot(one, new ClaimId("claim-1")));
        assertThat(
                        IntStream.range(0, 50)
                                .map(claim -> Selection.lot(one, new ClaimId("claim-" + claim)))
                                .distinct()
                                .count())
                .isGreaterThan(40);
    }

    @Test
    void aHigherRateDrawsAllThatALowerOneDraws() {
        // Given
        Rates low = queues(rate(null, null, "5"));
        Rates high = queues(rate(null, null, "20"));

        // Then
        assertThat(IntStream.range(0, MANY).filter(one -> draws(low, one)))
                .isNotEmpty()
                .allMatch(one -> draws(high, one));
    }

    @Test
    void theHighestOfTheRatesThatApplyCounts() {
        // Given
        Rates rates =
                new Rates(
                        List.of(
                                rate("DE", null, "1"),
                                rate(null, "spam", "2.5"),
                                rate("AT", null, "90")),
                        List.of(
                                new PersonRate("dieter", new BigDecimal("4")),
                                new PersonRate("galina", new BigDecimal("80"))),
                        List.of(new ClauseRate("CS-SPAM-1", new BigDecimal("3"))));

        // Then
        assertThat(rates.highestFor(judged("dieter", "CS-SPAM-1"))).isEqualByComparingTo("4");
        assertThat(rates.highestFor(judged("ana", "CS-SPAM-1"))).isEqualByComparingTo("3");
        assertThat(rates.highestFor(judged("ana", null))).isEqualByComparingTo("2.5");
        assertThat(rates.highestFor(new Judged("FR", "harassment", "ana", null))).isZero();
    }

    private static long drawn(Rates rates) {
        return IntStream.range(0, MANY).filter(one -> draws(rates, one)).count();
    }

    private static boolean draws(Rates rates, int one) {
        return Selection.draws(
                rates,
                judged("dieter", null),
                new CaseId("case-" + one),
                new ClaimId("claim-" + one % 7));
    }

    private static Judged judged(String person, @Nullable String clause) {
        return new Judged("DE", "spam", person, clause);
    }

    private static Rates queues(QueueRate rate) {
        return new Rates(List.of(rate), List.of(), List.of());
    }

    private static QueueRate rate(
            @Nullable String market, @Nullable String category, String percent) {
        return new QueueRate(market, category, new BigDecimal(percent));
    }
}
