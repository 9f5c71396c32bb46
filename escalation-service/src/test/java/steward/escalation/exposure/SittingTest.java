package steward.escalation.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.escalation.EscalationContentSeen;
import steward.contracts.exposure.Medium;
import steward.contracts.exposure.Seen;
import steward.contracts.id.EscalationId;
import steward.contracts.id.ReviewerId;
import steward.escalation.escalation.EscalationFixtures;

/// How long a specialist had content before them, and what of it was visible.
class SittingTest {

    private static final Instant OPENED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final Sitting SITTING =
            new Sitting(
                    "sitting-1",
                    new EscalationId("escalation-1"),
                    new ReviewerId("child-safety-1"),
                    OPENED,
                    OPENED.plus(LASTS),
                    null);

    @Test
    void whatIsSaidBeyondItsTimeDoesNotCountAndTotalsOnlyGrow() {
        Sitting after =
                SITTING.reported(List.of(seen(86_400)), OPENED.plusMillis(29_500), LASTS)
                        .reported(List.of(seen(3)), OPENED.plusSeconds(40), LASTS);

        assertThat(after.seen()).containsExactly(seen(30));
    }

    @Test
    void eachWordOfTheToolMakesItLastLongerAndNoneShorter() {
        Sitting said = SITTING.reported(List.of(), OPENED.plusSeconds(60), LASTS);

        assertThat(said.lastsUntil()).isEqualTo(OPENED.plusSeconds(60).plus(LASTS));
        assertThat(SITTING.reported(List.of(), OPENED.minusSeconds(1), LASTS).lastsUntil())
                .isEqualTo(SITTING.lastsUntil());
    }

    @Test
    void oneThatNothingWasHeardOfWasOverWhenItsTimeWas() {
        assertThat(SITTING.over(OPENED.plusSeconds(5))).isEqualTo(OPENED.plusSeconds(5));
        assertThat(SITTING.over(OPENED.plus(LASTS).plusSeconds(3_600)))
                .isEqualTo(OPENED.plus(LASTS));
    }

    @Test
    void whereNoToolSaidAnythingItIsToldAsNotMeasured() {
        EscalationContentSeen silent =
                SITTING.told(EscalationFixtures.open(), OPENED.plusSeconds(5));
        EscalationContentSeen blank =
                SITTING.reported(List.of(), OPENED.plusSeconds(5), LASTS)
                        .told(EscalationFixtures.open(), OPENED.plusSeconds(5));

        assertThat(silent.measured()).isFalse();
        assertThat(blank.measured()).as("a tool that shows nothing says so").isTrue();
        assertThat(silent.seen()).isEmpty();
        assertThat(silent.severity()).isEqualTo(Severity.S1);
        assertThat(silent.region()).isEqualTo("emea");
    }

    private static Seen seen(long seconds) {
        return new Seen(Medium.VIDEO, seconds, true);
    }
}
