package steward.review.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.message.StatementOfReasonsIssued;
import steward.contracts.policy.ClauseVersion;
import steward.review.CaseFixtures;
import steward.review.policy.PolicyFixtures;

/// What the author of restricted content reads (DSA Art. 17): its legal ground is that of where the restriction holds.
class StatementTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 21);
    private static final String HATE = "CS-HATE-3";

    @Test
    void theLawOfTheMarketIsNamedWhereTheClauseRestsOnOneThere() {
        StatementOfReasonsIssued issued = issued(HATE, "en", List.of(), DECIDED);

        assertThat(issued.legalGrounds()).containsExactly("Strafgesetzbuch (Germany), s. 86a");
        assertThat(issued.text()).contains("Legal ground: Strafgesetzbuch (Germany), s. 86a.");
    }

    @Test
    void theLawsOfAllTerritoriesWhereItHoldsAreNamed() {
        StatementOfReasonsIssued issued = issued(HATE, "en", List.of("AT", "DE", "US"), DECIDED);

        assertThat(issued.legalGrounds())
                .containsExactly(
                        "Verbotsgesetz 1947 (Austria), s. 3h", "Strafgesetzbuch (Germany), s. 86a");
    }

    @Test
    void itIsSaidInTheLanguageOfTheContent() {
        StatementOfReasonsIssued issued = issued(HATE, "ru", List.of(), DECIDED);

        assertThat(issued.text())
                .contains("Правовое основание: Strafgesetzbuch (Germany), s. 86a.");
    }

    @Test
    void aRestrictionByTheRulesAloneNamesNoLaw() {
        StatementOfReasonsIssued elsewhere = issued(HATE, "en", List.of("US"), DECIDED);
        StatementOfReasonsIssued spam = issued("CS-SPAM-1", "en", List.of(), DECIDED);
        StatementOfReasonsIssued earlier =
                issued(HATE, "en", List.of(), LocalDate.of(2025, 12, 31));

        assertThat(List.of(elsewhere, spam, earlier))
                .allSatisfy(issued -> {
                    assertThat(issued.legalGrounds()).isEmpty();
                    assertThat(issued.text()).doesNotContain("Legal ground");
                });
    }

    private static StatementOfReasonsIssued issued(
            String clause,
            String language,
            List<String> territories,
            @Nullable LocalDate governedOn) {
        return new Statement(
                        new DecisionId("d-1"),
                        new CaseId("case-1"),
                        CaseFixtures.germanSpam("statement").key(),
                        Outcome.VIOLATION,
                        new ClauseVersion(clause, "1.0.0"),
                        "hate_speech",
                        language,
                        "author-1",
                        false,
                        false,
                        false,
                        List.of(
                                new EnforcementAction(
                                        "remove_content", Target.CONTENT, null, Map.of())),
                        territories,
                        governedOn)
                .issued(PolicyFixtures.shipped(), Instant.parse("2026-11-22T12:00:00Z"));
    }
}
