package steward.review.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GraceTest {

    private static final Instant CHANGED = Instant.parse("2026-11-21T12:00:00Z");
    private static final Grace GRACE =
            new Grace(Duration.ofHours(72), Duration.ofDays(7), Duration.ofHours(4));

    @Test
    void whoHasAShiftHasTheWholeOfTheirNextOne() {
        Instant shiftEnds = Instant.parse("2026-11-23T18:00:00Z");

        assertThat(GRACE.endsFor(CHANGED, false, shiftEnds)).isEqualTo(shiftEnds);
    }

    @Test
    void whoIsAwayForLongHasNoLongerThanTheMost() {
        assertThat(GRACE.endsFor(CHANGED, false, Instant.parse("2026-12-20T18:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-28T12:00:00Z"));
    }

    @Test
    void whoHasNoShiftsHasAFixedTime() {
        assertThat(GRACE.endsFor(CHANGED, false, null))
                .isEqualTo(Instant.parse("2026-11-24T12:00:00Z"));
    }

    @Test
    void anEmergencyWaitsForNobodysShift() {
        assertThat(GRACE.endsFor(CHANGED, true, Instant.parse("2026-11-23T18:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-21T16:00:00Z"));
    }
}
