package steward.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.policy.GovernedBy;
import steward.review.policy.ClauseVersions.Governing;
import steward.review.policy.library.PartFixtures;

class ClauseVersionsTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Test
    void contentIsJudgedByWhatStoodWhenItWasPosted() {
        assertThat(governing(GovernedBy.POSTED, MAY.plusDays(3), JULY.plusDays(3)))
                .extracting(found -> found.clause().version(), Governing::addsStrike)
                .containsExactly("1.0.0", true);
        assertThat(governing(null, JULY, JULY.plusDays(3)).clause().version()).isEqualTo("2.0.0");
    }

    @Test
    void orByWhatStoodWhenItWasReportedWhereTheClauseSaysSo() {
        assertThat(governing(GovernedBy.REPORTED, MAY.plusDays(3), JULY.plusDays(3)))
                .extracting(found -> found.clause().version(), Governing::addsStrike)
                .containsExactly("2.0.0", true);
    }

    @Test
    void contentOfUnknownAgeIsJudgedByTheDayOfTheReport() {
        assertThat(governing(GovernedBy.POSTED, null, MAY.plusDays(1)).clause().version())
                .isEqualTo("1.0.0");
    }

    @Test
    void whatIsOlderThanTheClauseAddsNoStrike() {
        assertThat(governing(GovernedBy.POSTED, MAY.minusDays(1), JULY))
                .extracting(found -> found.clause().version(), Governing::addsStrike)
                .containsExactly("1.0.0", false);
        assertThat(governing(GovernedBy.REPORTED, MAY.minusDays(1), JULY).addsStrike()).isFalse();
    }

    @Test
    void nothingGovernsBeforeTheFirstVersion() {
        assertThat(versions(GovernedBy.POSTED).governing(MAY.minusDays(2), MAY.minusDays(1)))
                .isEmpty();
    }

    private static Governing governing(
            @Nullable GovernedBy by, @Nullable LocalDate posted, LocalDate reported) {
        return versions(by).governing(posted, reported).orElseThrow();
    }

    private static ClauseVersions versions(@Nullable GovernedBy by) {
        return new ClauseVersions(
                List.of(
                        PartFixtures.clause("CS-1", "2.0.0", JULY, null, by),
                        PartFixtures.clause("CS-1", "1.0.0", MAY, null, by)));
    }
}
