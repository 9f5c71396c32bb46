package steward.operations.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.operations.consumer.ConsumerPosition.Condition;

class ProgressWatchTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MINUTES = 10;

    private final ProgressWatch watch = new ProgressWatch(NOON);

    @Test
    void aConsumerThatLagsAndDoesNotMoveIsStuckAfterTheTimeAndNotBefore() {
        watch.look(at(5, Condition.WORKING), 3, NOON.plusSeconds(119));
        assertThat(watch.isStuck(NOON.plusSeconds(119), PATIENCE)).isFalse();
        assertThat(watch.isStuck(NOON.plusSeconds(121), PATIENCE)).isTrue();
    }

    @Test
    void aConsumerThatMovesIsNotHoweverFarItLags() {
        for (int minute = 1; minute <= MINUTES; minute++) {
            watch.look(at(minute, Condition.WORKING), 1_000_000, minutes(minute));
        }
        assertThat(watch.isStuck(minutes(MINUTES), PATIENCE)).isFalse();
        assertThat(watch.movedAt()).isEqualTo(minutes(MINUTES));
    }

    @Test
    void aConsumerWithoutAnythingToReadIsNot() {
        for (int minute = 1; minute <= MINUTES; minute++) {
            watch.look(at(5, Condition.WORKING), 0, minutes(minute));
        }
        assertThat(watch.isStuck(minutes(MINUTES), PATIENCE)).isFalse();
    }

    @Test
    void aConsumerThatWaitsForTheInfrastructureIsNot() {
        for (int minute = 1; minute <= MINUTES; minute++) {
            watch.look(at(5, Condition.EXCUSED), 3, minutes(minute));
        }
        assertThat(watch.isStuck(minutes(MINUTES), PATIENCE)).isFalse();
    }

    @Test
    void nobodyIsWhileTheBrokerDoesNotAnswer() {
        for (int minute = 1; minute <= MINUTES; minute++) {
            watch.look(at(5, Condition.SILENT), -1, minutes(minute));
        }
        assertThat(watch.isStuck(minutes(MINUTES), PATIENCE)).isFalse();
    }

    @Test
    void aConsumerThatDoesNotAnswerIsEvenWhenNoLagIsKnown() {
        for (int minute = 1; minute <= MINUTES; minute++) {
            watch.look(at(5, Condition.SILENT), 0, minutes(minute));
        }
        assertThat(watch.isStuck(minutes(MINUTES), PATIENCE)).isTrue();
    }

    private static ConsumerPosition at(long progress, Condition condition) {
        return new ConsumerPosition(
                "cases-in", "review-cases", List.of("cases"), Map.of(), progress, 0, condition);
    }

    private static Instant minutes(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
