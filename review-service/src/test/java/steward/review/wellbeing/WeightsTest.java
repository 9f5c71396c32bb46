package steward.review.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steward.review.wellbeing.ExposureFixtures.WEIGHTS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import steward.contracts.exposure.Medium;
import steward.contracts.exposure.Seen;

/// What a second weighs (domain §3, exposure minutes; §6.7, text counts too).
class WeightsTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void aSevereVideoSeenAsItIsWeighsItsWholeTime() {
        assertThat(measured(Intensity.SEVERE, new Seen(Medium.VIDEO, 60, true))).isEqualTo(60_000);
    }

    @Test
    void textSoundAndWhatIsConcealedWeighLessAndNeverNothing() {
        assertThat(measured(Intensity.SEVERE, new Seen(Medium.TEXT, 60, true))).isEqualTo(15_000);
        assertThat(measured(Intensity.SEVERE, new Seen(Medium.AUDIO, 60, true))).isEqualTo(45_000);
        assertThat(measured(Intensity.SEVERE, new Seen(Medium.IMAGE, 60, false))).isEqualTo(30_000);
        assertThat(measured(Intensity.MILD, new Seen(Medium.IMAGE, 60, true))).isEqualTo(30_000);
    }

    @Test
    void whatNobodyMeasuredWeighsAShareOfTheClaimsTime() {
        assertThat(WEIGHTS.estimated(Intensity.SEVERE, TEN_MINUTES)).isEqualTo(300_000);
        assertThat(WEIGHTS.estimated(Intensity.STRONG, TEN_MINUTES)).isEqualTo(225_000);
    }

    @Property
    void noClaimWeighsMoreThanLookingFromItsBeginningToItsEnd(
            @ForAll("all") List<Seen> seen,
            @ForAll Intensity intensity,
            @ForAll @LongRange(min = 0, max = 100_000_000) long millis) {
        Duration lasted = Duration.ofMillis(millis);

        assertThat(WEIGHTS.measured(seen, intensity, lasted))
                .isBetween(0L, millis * intensity.percent() / 100);
        assertThat(WEIGHTS.estimated(intensity, lasted))
                .isBetween(0L, millis * intensity.percent() / 100);
    }

    @Property
    void seeingMoreNeverWeighsLess(@ForAll("all") List<Seen> seen, @ForAll("one") Seen more) {
        List<Seen> longer = new ArrayList<>(seen);
        longer.add(more);

        assertThat(WEIGHTS.measured(longer, Intensity.STRONG, TEN_MINUTES))
                .isGreaterThanOrEqualTo(WEIGHTS.measured(seen, Intensity.STRONG, TEN_MINUTES));
    }

    @Property
    void reportsMayBeRepeatedAndComeInAnyOrder(
            @ForAll("all") List<Seen> first, @ForAll("all") List<Seen> second) {
        List<Seen> together = Seen.together(Seen.together(List.of(), first, 600), second, 600);

        assertThat(Seen.together(Seen.together(List.of(), second, 600), first, 600))
                .isEqualTo(together);
        assertThat(Seen.together(together, second, 600)).isEqualTo(together);
        assertThat(together).allMatch(seen -> seen.seconds() <= 600);
    }

    @Test
    void aPercentageThatIsNoneDoesNotStart() {
        assertThatThrownBy(() -> new Weights(25, 101, 50, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("steward.review.wellbeing.weights.audio");
    }

    @Provide
    Arbitrary<List<Seen>> all() {
        return one().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Seen> one() {
        return Combinators.combine(
                        Arbitraries.of(Medium.class),
                        Arbitraries.longs().between(0, 86_400),
                        Arbitraries.of(true, false))
                .as(Seen::new);
    }

    private static long measured(Intensity intensity, Seen seen) {
        return WEIGHTS.measured(List.of(seen), intensity, TEN_MINUTES);
    }
}
