package steward.review.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steward.review.wellbeing.ExposureFixtures.HARMS;
import static steward.review.wellbeing.ExposureFixtures.caps;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import steward.review.wellbeing.Allowance.Reason;
import steward.review.wellbeing.Caps.Room;

/// What is left after so much.
class CapsTest {

    @Test
    void roomIsUntilTheSoftCapThenSparingThenNone() {
        assertThat(caps(30, 60).leftAfter(minutes(29, 29))).isEqualTo(Room.FREE);
        assertThat(caps(30, 60).leftAfter(minutes(30, 30))).isEqualTo(Room.SPARING);
        assertThat(caps(30, 60).leftAfter(minutes(60, 60))).isEqualTo(Room.NONE);
        assertThat(caps(30, 60).leftAfter(minutes(0, 90))).isEqualTo(Room.SPARING);
        assertThat(caps(30, 60).leftAfter(minutes(0, 180))).isEqualTo(Room.NONE);
    }

    @Test
    void aHardCapWithholdsThatHarmAndNoOther() {
        Allowance left = allowance(Map.of("child-safety", minutes(20, 20)), false);

        assertThat(left.withheld()).containsExactly("minor_safety");
        assertThat(left.spared()).isEmpty();
        assertThat(left.because()).containsExactly(Reason.HARD_CAP);
    }

    @Test
    void aSoftCapPutsOtherWorkFirst() {
        Allowance left = allowance(Map.of("hate", minutes(30, 30)), false);

        assertThat(left.withheld()).isEmpty();
        assertThat(left.spared()).containsExactlyInAnyOrder("hate_speech", "harassment");
        assertThat(left.because()).containsExactly(Reason.SOFT_CAP);
    }

    @Test
    void allHarmsTogetherHaveACapOfTheirOwn() {
        Allowance left =
                allowance(Map.of("hate", minutes(10, 260), "child-safety", minutes(5, 10)), false);

        assertThat(left.withheld())
                .containsExactlyInAnyOrder("hate_speech", "harassment", "minor_safety");
    }

    @Test
    void longExposureAsksForABreakAndPutsOtherWorkFirst() {
        Allowance left = allowance(Map.of(), true);

        assertThat(left.because()).containsExactly(Reason.STRAIN);
        assertThat(left.spared())
                .containsExactlyInAnyOrder("hate_speech", "harassment", "minor_safety");
        assertThat(left.withheld()).isEmpty();
    }

    @Test
    void whatIsOfNoHarmIsUnderNoCap() {
        assertThat(allowance(Map.of(Harms.OTHER, minutes(1000, 5000)), false))
                .isEqualTo(new Allowance(Set.of(), Set.of(), List.of()));
    }

    @Test
    void wrongSettingsDoNotStart() {
        assertThatThrownBy(() -> caps(60, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Caps.of(
                                "hate",
                                List.of(Duration.ofMinutes(5), Duration.ofMinutes(10)),
                                List.of(Duration.ofMinutes(5), Duration.ofMinutes(9))))
                .hasMessageContaining("hate per week");
        assertThatThrownBy(() ->
                        Caps.of(
                                "hate",
                                List.of(Duration.ofMinutes(5)),
                                List.of(Duration.ofHours(5), Duration.ofHours(9))))
                .hasMessageContaining("a soft one and a hard one");
    }

    private static Allowance allowance(Map<String, Dose> doses, boolean strained) {
        return Allowance.of(HARMS, doses, strained);
    }

    private static Dose minutes(long day, long week) {
        return new Dose(Duration.ofMinutes(day).toMillis(), Duration.ofMinutes(week).toMillis());
    }
}
