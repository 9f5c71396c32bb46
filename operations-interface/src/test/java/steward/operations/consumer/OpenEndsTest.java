package steward.operations.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OpenEndsTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final TopicPartition ONE = new TopicPartition("cases", 0);
    private static final TopicPartition OTHER = new TopicPartition("cases", 1);

    private final OpenEnds ends = new OpenEnds();

    @Test
    void anEndThatStandsWhileMoreIsWrittenHasStoodSinceItWasFirstSeen() {
        // When
        ends.look(Map.of(ONE, 7L), Map.of(ONE, 8L), NOON);
        ends.look(Map.of(ONE, 7L), Map.of(ONE, 90L), NOON.plusSeconds(60));

        // Then
        assertThat(ends.since(List.of(ONE, OTHER))).isEqualTo(NOON);
        assertThat(ends.standingFor(List.of(ONE), NOON.plusSeconds(60)))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void anEndThatMovesIsNoneHoweverFarItIsBehind() {
        // When
        ends.look(Map.of(ONE, 7L), Map.of(ONE, 90L), NOON);
        ends.look(Map.of(ONE, 8L), Map.of(ONE, 900L), NOON.plusSeconds(60));

        // Then
        assertThat(ends.standingFor(List.of(ONE), NOON.plusSeconds(60))).isZero();
    }

    @Test
    void atRestOrWithoutAnAnswerNothingStands() {
        // Given
        ends.look(Map.of(ONE, 7L, OTHER, 7L), Map.of(ONE, 8L, OTHER, 8L), NOON);

        // When
        ends.look(Map.of(ONE, 8L), Map.of(ONE, 8L), NOON.plusSeconds(5));

        // Then
        assertThat(ends.since(List.of(ONE, OTHER))).isNull();
    }

    @Test
    void theOneThatHasStoodLongestCounts() {
        // When
        ends.look(Map.of(ONE, 7L, OTHER, 7L), Map.of(ONE, 7L, OTHER, 8L), NOON);
        ends.look(Map.of(ONE, 7L, OTHER, 7L), Map.of(ONE, 8L, OTHER, 8L), NOON.plusSeconds(5));

        // Then
        assertThat(ends.since(List.of(ONE, OTHER))).isEqualTo(NOON);
    }
}
