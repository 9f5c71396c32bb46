package steward.triage.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import steward.contracts.assessment.SubmissionOutcome.Usefulness;

class StandingTest {

    @Test
    void aSenderWithoutHistoryIsInTheMiddle() {
        assertThat(Standing.NONE.value()).isEqualTo(0.5);
        assertThat(Standing.NONE.isKnown()).isFalse();
    }

    @Test
    void twoOutcomesSayNothingYet() {
        assertThat(new Standing(0, 0, 2, 0).value()).isEqualTo(0.5);
        assertThat(new Standing(2, 0, 0, 0).value()).isEqualTo(0.5);
    }

    @Test
    void usefulReportsOnlyEverRaiseIt() {
        Standing standing = new Standing(3, 0, 0, 0);
        for (int i = 0; i < 200; i++) {
            Standing more = standing.after(Usefulness.USEFUL, i);
            assertThat(more.value()).isGreaterThan(standing.value()).isLessThan(1);
            standing = more;
        }
        assertThat(standing.value()).isGreaterThan(0.98);
    }

    @Test
    void manifestlyUnfoundedReportsOnlyEverLowerIt() {
        Standing standing = new Standing(3, 0, 0, 0);
        for (int i = 0; i < 200; i++) {
            Standing more = standing.after(Usefulness.MANIFESTLY_UNFOUNDED, i);
            assertThat(more.value()).isLessThan(standing.value()).isGreaterThan(0);
            standing = more;
        }
        assertThat(standing.value()).isLessThan(0.05);
    }

    @Test
    void halfOfARecordIsLeftAfterHalfAYear() {
        Standing then = new Standing(8, 0, 2, 0);
        Standing now = then.at(Standing.HALVES_IN.toMillis());
        assertThat(now.useful()).isCloseTo(4, within(1e-9));
        assertThat(now.unfounded()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aRecordThatFadedSaysNothingAnyMore() {
        Standing bad = new Standing(0, 0, 4, 0);
        assertThat(bad.value()).isLessThan(0.3);
        assertThat(bad.at(Standing.HALVES_IN.toMillis()).value()).isEqualTo(0.5);
    }

    @Test
    void anOutcomeThatIsTakenBackLeavesNoTrace() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            Standing before = new Standing(random.nextInt(9), 0, random.nextInt(9), 0);
            Usefulness one = any(random);
            Usefulness other = any(random);
            long first = random.nextLong(Standing.HALVES_IN.toMillis());
            long second = first + random.nextLong(Standing.HALVES_IN.toMillis());
            long third = second + random.nextLong(Standing.HALVES_IN.toMillis());
            Standing without = before.after(other, second).at(third);
            Standing takenBack =
                    before.after(one, first).after(other, second).without(one, first, third);
            assertThat(takenBack.useful()).isCloseTo(without.useful(), within(1e-9));
            assertThat(takenBack.unfounded()).isCloseTo(without.unfounded(), within(1e-9));
            assertThat(takenBack.notActionable()).isEqualTo(without.notActionable());
        }
    }

    private static Usefulness any(Random random) {
        return List.of(
                        Usefulness.USEFUL,
                        Usefulness.NOT_ACTIONABLE,
                        Usefulness.MANIFESTLY_UNFOUNDED)
                .get(random.nextInt(3));
    }

    @Test
    void whatWasNotActionableMovesNothing() {
        Standing standing = new Standing(5, 0, 1, 0);
        assertThat(standing.after(Usefulness.NOT_ACTIONABLE, 1).value())
                .isEqualTo(standing.at(1).value());
    }

    @Test
    void theLowerBoundIsThatOfTheBetaDistribution() {
        // Beta(a, 1) has the quantile p^(1/a), Beta(1, b) has 1 - (1 - p)^(1/b)
        assertThat(new BetaPosterior(7, 1).quantile(0.05))
                .isCloseTo(Math.pow(0.05, 1.0 / 7), within(1e-9));
        assertThat(new BetaPosterior(1, 4).quantile(0.05))
                .isCloseTo(1 - Math.pow(0.95, 1.0 / 4), within(1e-9));
        assertThat(new BetaPosterior(30, 30).quantile(0.5)).isCloseTo(0.5, within(1e-9));
    }
}
