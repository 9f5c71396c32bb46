package steward.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TogetherTest {

    @Test
    void lastsAsLongAsTheLongestAndTouchesWhatEachTouches() {
        // Given
        Fault both =
                new Together(
                        List.of(
                                new Killed("triage", Duration.ofSeconds(2)),
                                new Paused("review", Duration.ofSeconds(12))));

        // Then
        assertThat(both.lasts()).isEqualTo(Duration.ofSeconds(12));
        assertThat(both.touches()).containsExactlyInAnyOrder("triage", "review");
    }

    @Test
    void twoFaultsOfOneProcessDoNotComeAtOnce() {
        assertThatThrownBy(() ->
                        new Together(
                                List.of(
                                        new Killed("review", Duration.ZERO),
                                        new Paused("review", Duration.ZERO))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("review");
    }

    @Test
    void theShortSelectionKillsEachProcess() {
        assertThat(Faults.shortSelection().stream().flatMap(TogetherTest::killed))
                .containsExactlyInAnyOrder(
                        "report-intake",
                        "triage",
                        "review",
                        "escalation",
                        "analytics",
                        "kafka",
                        "postgres");
    }

    @Test
    void everythingHasEachFaultOfTheMixtureOnce() {
        // When
        List<String> everything =
                Faults.all().stream().flatMap(TogetherTest::alone).map(Fault::name).toList();

        // Then
        assertThat(everything)
                .doesNotHaveDuplicates()
                .containsAll(Faults.mixture().stream().map(Fault::name).toList());
    }

    private static Stream<Fault> alone(Fault fault) {
        return fault instanceof Together together
                ? together.faults().stream().flatMap(TogetherTest::alone)
                : Stream.of(fault);
    }

    private static Stream<String> killed(Fault fault) {
        return switch (fault) {
            case Together together -> together.faults().stream().flatMap(TogetherTest::killed);
            case Killed killed -> Stream.of(killed.process());
            case DeathsInARow deaths -> Stream.of(deaths.service());
            default -> Stream.of();
        };
    }
}
