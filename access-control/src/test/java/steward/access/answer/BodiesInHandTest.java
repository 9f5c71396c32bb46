package steward.access.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What is read at once is held to a limit.
class BodiesInHandTest {

    private static final long KIB = 1024;

    private final BodiesInHand inHand = new BodiesInHand(1024 * KIB);

    @Test
    void bodiesAreTakenUntilTheirBytesReachTheLimit() {
        assertThat(inHand.take(1000 * KIB)).isEqualTo(1000 * KIB);
        assertThat(inHand.take(100 * KIB)).isZero();
        assertThat(inHand.take(24 * KIB)).isEqualTo(24 * KIB);
    }

    @Test
    void whatIsDoneMakesRoom() {
        // Given
        long weight = inHand.take(1024 * KIB);

        // When
        inHand.done(weight);

        // Then
        assertThat(inHand.take(1024 * KIB)).isEqualTo(1024 * KIB);
    }

    @Test
    void aBodyThatAnnouncesNothingCountsAsTheLargestDocument() {
        assertThat(LongStream.range(0, 4).map(_ -> inHand.take(-1))).doesNotContain(0L);
        assertThat(inHand.take(-1)).isZero();
    }

    @Test
    void manySmallBodiesCountToo() {
        assertThat(LongStream.range(0, 64).map(_ -> inHand.take(1))).doesNotContain(0L);
        assertThat(inHand.take(1)).isZero();
    }
}
