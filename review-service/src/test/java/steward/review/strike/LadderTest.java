package steward.review.strike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.contracts.policy.ClausesPublished.Strike;
import steward.contracts.policy.PermittedAction;
import steward.contracts.policy.StrikesPublished;
import steward.review.CaseFixtures;
import steward.review.policy.PolicyFixtures;

class LadderTest {

    private static final StrikesPublished SHIPPED =
            Objects.requireNonNull(PolicyFixtures.shipped().desk().strikes());
    private static final Strike FOR_NINETY_DAYS = new Strike(2, Duration.ofDays(90));

    private final Ladder ladder = new Ladder(SHIPPED);

    @ParameterizedTest
    @CsvSource({
        "0,",
        "1, warn_account",
        "2, warn_account",
        "3, limit_features_account",
        "5, suspend_account",
        "9, suspend_account",
        "10, terminate_account",
        "400, terminate_account"
    })
    void theHighestStepThatIsReachedIsProposed(int sum, String type) {
        assertThat(ladder.proposed(sum).map(PermittedAction::type).orElse(null)).isEqualTo(type);
    }

    @Test
    void moreStrikesNeverProposeAnEarlierStep() {
        for (int sum = 0; sum < 100; sum++) {
            assertThat(step(sum + 1)).isGreaterThanOrEqualTo(step(sum));
        }
    }

    @Test
    void aStrikeEndsWhenItsClauseSays() {
        assertThat(ladder.strike(FOR_NINETY_DAYS, true, CaseFixtures.NOON))
                .satisfies(strike -> {
                    assertThat(Objects.requireNonNull(strike).weight()).isEqualTo(2);
                    assertThat(strike.expiresAt())
                            .isEqualTo(CaseFixtures.NOON.plus(Duration.ofDays(90)));
                });
        assertThat(
                        Objects.requireNonNull(
                                        ladder.strike(new Strike(1, null), true, CaseFixtures.NOON))
                                .expiresAt())
                .as("never")
                .isNull();
    }

    @Test
    void whatIsOlderThanTheClauseAddsNoneUnlessPolicySaysThatItCounts() {
        Ladder strict = new Ladder(new StrikesPublished(SHIPPED.part(), SHIPPED.ladder(), false));

        assertThat(ladder.strike(FOR_NINETY_DAYS, false, CaseFixtures.NOON)).isNull();
        assertThat(strict.strike(FOR_NINETY_DAYS, false, CaseFixtures.NOON)).isNotNull();
        assertThat(new Ladder(null).strike(FOR_NINETY_DAYS, false, CaseFixtures.NOON)).isNull();
    }

    @Test
    void aClauseWithoutWeightAddsNoneAndNoRulesProposeNothing() {
        assertThat(ladder.strike(null, true, CaseFixtures.NOON)).isNull();
        assertThat(ladder.strike(new Strike(0, null), true, CaseFixtures.NOON)).isNull();
        assertThat(new Ladder(null).proposed(100)).isEmpty();
    }

    /// The place of what is proposed; -1 below the first step.
    private int step(int sum) {
        return SHIPPED.ladder().stream()
                .map(StrikesPublished.Step::action)
                .toList()
                .indexOf(ladder.proposed(sum).orElse(null));
    }
}
