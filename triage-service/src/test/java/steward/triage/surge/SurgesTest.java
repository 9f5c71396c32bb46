package steward.triage.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.surge.SurgeFixtures.surgeOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import steward.contracts.event.Event;
import steward.contracts.id.ClientId;
import steward.contracts.trend.ReportSeries;
import steward.contracts.trend.TrendFact;

class SurgesTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final SurgeFixtures SPAM = surgeOf("spam", "DE", NOON);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Surges surges = Surges.NONE.with(List.of(SPAM.began(40, 10)));

    @Test
    void countsFromWhenItWasToldUntilItsLastWordIsOver() {
        assertThat(surges.at(SPAM.series(), NOON.minusMillis(1))).isNull();
        assertThat(Objects.requireNonNull(surges.at(SPAM.series(), NOON)).times()).isEqualTo(4);
        assertThat(surges.at(SPAM.series(), NOON.plus(SurgeFixtures.LASTS).minusMillis(1)))
                .isNotNull();
        assertThat(surges.at(SPAM.series(), NOON.plus(SurgeFixtures.LASTS))).isNull();
    }

    @Test
    void countsNoMoreOnceItEndedAndStillForWhatCameBefore() {
        Surges ended = surges.with(List.of(SPAM.ended(NOON.plus(MINUTE))));
        assertThat(ended.at(SPAM.series(), NOON.plus(MINUTE))).isNull();
        assertThat(ended.at(SPAM.series(), NOON.plusSeconds(59))).isNotNull();
    }

    @Test
    void standsUnderItsLatestWord() {
        Event<TrendFact> grown = SPAM.continued(NOON.plus(MINUTE), 80, 10);
        Surges told = surges.with(List.of(grown));
        assertThat(told.standingAt(NOON.plus(MINUTE)))
                .containsOnlyKeys(SPAM.series())
                .allSatisfy((_, word) -> {
                    assertThat(word.event()).isEqualTo(grown.id());
                    assertThat(word.at()).isEqualTo(grown.time());
                    assertThat(word.surge().times()).isEqualTo(8);
                });
        assertThat(told.with(List.of(SPAM.ended(NOON.plus(MINUTE)))).standingAt(NOON.plus(MINUTE)))
                .isEmpty();
    }

    @Test
    void isOfItsOwnProductMarketAndCategoryOnly() {
        ClientId client = SPAM.series().client();
        assertThat(surges.at(new ReportSeries(client, "DE", "scam"), NOON)).isNull();
        assertThat(surges.at(new ReportSeries(client, "FR", "spam"), NOON)).isNull();
        assertThat(surges.at(new ReportSeries(new ClientId("other"), "DE", "spam"), NOON)).isNull();
    }

    @Test
    void isTheSameHoweverOftenAndInWhatOrderItIsRead() {
        List<Event<TrendFact>> told =
                List.of(
                        SPAM.began(40, 10),
                        SPAM.continued(NOON.plus(MINUTE), 80, 10),
                        SPAM.continued(NOON.plus(MINUTE.multipliedBy(2)), 50, 10),
                        SPAM.ended(NOON.plus(MINUTE.multipliedBy(3))));
        Surges inOrder = Surges.NONE.with(told);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            List<Event<TrendFact>> shuffled = new ArrayList<>(told);
            shuffled.addAll(told);
            Collections.shuffle(shuffled, random);
            Surges read = Surges.NONE;
            for (Event<TrendFact> event : shuffled) {
                read = read.with(List.of(event));
            }
            for (int second = -60; second < 300; second += 15) {
                Instant time = NOON.plusSeconds(second);
                assertThat(read.at(SPAM.series(), time)).isEqualTo(inOrder.at(SPAM.series(), time));
            }
        }
    }

    @Test
    void isForgottenWhenNoReportCanHaveComeInItAnyMore() {
        SurgeFixtures later = surgeOf("scam", "DE", NOON.plus(Duration.ofDays(16)));
        Surges then = surges.with(List.of(later.began(40, 10)));
        assertThat(then.at(SPAM.series(), NOON)).isNull();
        assertThat(then.at(later.series(), later.beganAt())).isNotNull();
    }
}
