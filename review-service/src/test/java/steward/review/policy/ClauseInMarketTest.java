package steward.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.OverlayPublished.Delta;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PermittedAction;
import steward.review.policy.library.PartFixtures;

class ClauseInMarketTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final Clause clause = PartFixtures.clause("CS-1", "1.0.0", MAY, null, null);
    private final OverlayPublished words =
            PartFixtures.overlay(
                    "DE-1",
                    "DE",
                    "CS-1",
                    MAY,
                    PartFixtures.delta(
                            "In Germany also this.",
                            List.of(
                                    new PermittedAction(
                                            "geo_restrict", null, Map.of("markets", "DE"))),
                            List.of("warn_account")));
    private final OverlayPublished severity =
            PartFixtures.overlay(
                    "DE-2",
                    "DE",
                    "CS-1",
                    MAY.plusDays(1),
                    new Delta(Severity.S1, null, null, null, "A law, s. 1", null));

    @Test
    void overlaysOfTheMarketApplyInTheOrderInWhichTheyBegin() {
        // When
        ClauseInMarket stands =
                ClauseInMarket.of(clause, "DE", MAY.plusDays(1), List.of(severity, words));

        // Then
        assertThat(stands.overlays()).containsExactly(words, severity);
        assertThat(stands.clause().text()).endsWith("In Germany also this.").startsWith("Text of");
        assertThat(stands.clause().actions()).containsExactly("remove_content", "geo_restrict");
        assertThat(stands.clause().severity()).isEqualTo(Severity.S1);
        assertThat(stands.clause().legalGround()).isEqualTo("A law, s. 1");
    }

    @Test
    void otherMarketsAndOtherDaysKeepTheClauseAsItIs() {
        assertThat(ClauseInMarket.of(clause, "FR", MAY.plusDays(1), List.of(words)).clause())
                .isEqualTo(clause);
        assertThat(ClauseInMarket.of(clause, "DE", MAY.minusDays(1), List.of(words)).overlays())
                .isEmpty();
    }

    @Test
    void aLaterVersionOfAnOverlayTakesThePlaceOfTheOneBeforeAndEndsIt() {
        // Given
        OverlayPublished ended =
                new OverlayPublished(
                        new PartVersion("overlays/DE-1", "1.0.1"),
                        "DE",
                        "CS-1",
                        MAY.plusDays(2),
                        MAY.plusDays(3),
                        words.reason(),
                        words.delta());
        List<OverlayPublished> all = List.of(words, ended);

        // Then
        assertThat(ClauseInMarket.of(clause, "DE", MAY.plusDays(1), all).overlays())
                .containsExactly(words);
        assertThat(ClauseInMarket.of(clause, "DE", MAY.plusDays(2), all).overlays())
                .containsExactly(ended);
        assertThat(ClauseInMarket.of(clause, "DE", MAY.plusDays(3), all).overlays()).isEmpty();
    }
}
