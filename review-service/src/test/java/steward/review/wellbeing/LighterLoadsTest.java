package steward.review.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.access.Suitability;
import steward.contracts.access.Suitability.LighterLoad;

class LighterLoadsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void whoAgreedOnHalfReachesTheCapAfterHalf() {
        Dose half = new Dose(minutes(30), minutes(30));

        assertThat(allowance(half, 100).withheld()).isEmpty();
        assertThat(allowance(half, 50).withheld()).contains("hate_speech");
        assertThat(allowance(new Dose(minutes(29), minutes(29)), 50).withheld()).isEmpty();
        assertThat(allowance(new Dose(minutes(15), minutes(15)), 50).spared())
                .contains("hate_speech");
    }

    @Test
    void whatWasAgreedOnHoldsToItsLastDay() {
        assertThat(percent(new LighterLoad(50, TODAY))).isEqualTo(50);
        assertThat(percent(new LighterLoad(50, TODAY.minusDays(1)))).isEqualTo(100);
        assertThat(percent(new LighterLoad(50, null))).isEqualTo(50);
        assertThat(percent(null)).isEqualTo(100);
        assertThat(LighterLoads.percentAgreed(null, TODAY)).isEqualTo(100);
    }

    private static Allowance allowance(Dose dose, int percent) {
        return Allowance.of(ExposureFixtures.HARMS, Map.of("hate", dose.against(percent)), false);
    }

    private static int percent(@Nullable LighterLoad agreed) {
        return LighterLoads.percentAgreed(
                new Suitability(
                        null, null, List.of(), List.of(), List.of(), List.of(), null, List.of(),
                        agreed, null),
                TODAY);
    }

    private static long minutes(int minutes) {
        return Duration.ofMinutes(minutes).toMillis();
    }
}
