package steward.operations.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MinuteRateTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final MinuteRate rate = new MinuteRate();

    @Test
    void oneReadingSaysNothing() {
        rate.read(1000, NOON);
        assertThat(rate.perSecond()).isZero();
    }

    @Test
    void itIsTheGrowthOverTheTimeThatWasSeen() {
        rate.read(1000, NOON);
        rate.read(1100, NOON.plusSeconds(10));
        assertThat(rate.perSecond()).isEqualTo(10);
    }

    @Test
    void onlyTheLastMinuteCounts() {
        // Given
        for (int second = 0; second <= 300; second += 5) {
            rate.read(second < 240 ? 0 : 60, NOON.plusSeconds(second));
        }

        // Then
        assertThat(rate.perSecond()).isZero();

        // When
        rate.read(120, NOON.plusSeconds(305));

        // Then
        assertThat(rate.perSecond()).isEqualTo(1);
    }

    @Test
    void aCounterThatFellHasBegunAnew() {
        rate.read(1000, NOON);
        rate.read(10, NOON.plusSeconds(5));
        rate.read(20, NOON.plusSeconds(10));
        assertThat(rate.perSecond()).isEqualTo(2);
    }
}
