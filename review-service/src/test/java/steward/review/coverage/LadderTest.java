package steward.review.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.review.CaseFixtures;

class LadderTest {

    private static final Instant NOW = CaseFixtures.NOON;

    private final Ladder ladder = new Ladder(times());

    @Test
    void eachSeverityHasStepsOfItsOwn() {
        assertThat(ladder.due(Ladder.LANGUAGE, Ladder.GENERALIST, NOW))
                .hasSize(10)
                .contains(
                        new Ladder.Step(Severity.S0, 1, NOW.minusSeconds(60)),
                        new Ladder.Step(Severity.S0, 2, NOW.minusSeconds(120)),
                        new Ladder.Step(Severity.S1, 1, NOW.minusSeconds(600)));
        assertThat(ladder.due(Ladder.UNCOVERED, Ladder.UNCOVERED, NOW))
                .hasSize(5)
                .contains(new Ladder.Step(Severity.S0, 3, NOW.minusSeconds(180)));
    }

    @Test
    void timesThatDoNotRiseOrAreNotThreeAreRefused() {
        Map<Severity, List<Duration>> falling = times();
        falling.put(Severity.S2, minutes(3, 2, 4));
        Map<Severity, List<Duration>> two = times();
        two.put(Severity.S4, minutes(3, 4));
        Map<Severity, List<Duration>> atOnce = times();
        atOnce.put(Severity.S0, minutes(0, 1, 2));

        assertThatThrownBy(() -> new Ladder(falling)).hasMessageContaining("S2");
        assertThatThrownBy(() -> new Ladder(two)).hasMessageContaining("S4");
        assertThatThrownBy(() -> new Ladder(atOnce)).hasMessageContaining("S0");
    }

    private static Map<Severity, List<Duration>> times() {
        Map<Severity, List<Duration>> times = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            times.put(severity, minutes(10, 20, 30));
        }
        times.put(Severity.S0, minutes(1, 2, 3));
        return times;
    }

    private static List<Duration> minutes(int... minutes) {
        return Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList();
    }
}
