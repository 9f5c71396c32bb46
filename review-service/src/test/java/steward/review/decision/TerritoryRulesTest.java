package steward.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.access.Scope;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.TextRisk;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.policy.ClauseVersion;
import steward.review.CaseFixtures;
import steward.review.policy.Policy;
import steward.review.policy.PolicyFixtures;
import steward.review.queue.CaseState;
import steward.review.queue.Opening;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;
import steward.review.queue.Urgency;

class TerritoryRulesTest {

    private static final CaseFixtures SPAM = CaseFixtures.germanSpam("territory");
    private static final Policy SHIPPED = PolicyFixtures.shipped();
    private static final Grounds GERMAN =
            new Grounds(SHIPPED, SHIPPED, "DE", null, LocalDate.of(2026, 11, 21), 0);

    @Test
    void actionsHoldInTheMarketOfTheCaseUnlessMoreIsSaid() {
        assertThat(TerritoryRules.reach(held(), removal("CS-SPAM-1", null))).containsExactly("DE");
        assertThat(TerritoryRules.reach(held(), removal("CS-SPAM-1", List.of("DE", "AT", "DE"))))
                .containsExactly("AT", "DE");
        assertThat(
                        TerritoryRules.reach(
                                held(),
                                new Judgement(
                                        Outcome.NO_VIOLATION, null, List.of(), "fine", List.of())))
                .isEmpty();
    }

    @Test
    void aTerritoryIsACodeInUse() {
        assertThat(refused(removal("CS-SPAM-1", List.of("DE", "XX")))).contains("iso-3166-1");
        assertThat(refused(removal("CS-SPAM-1", List.of("DE", "AT")))).isEmpty();
    }

    @Test
    void aDecisionReachesOnlyWhereItsClauseStandsInTheSameWords() {
        assertThat(refused(removal("CS-HATE-3", List.of("DE", "AT")))).contains("same-rule");
        assertThat(refused(removal("CS-HATE-3", List.of("NL")))).contains("same-rule");
        assertThat(refused(removal("CS-HATE-3", List.of("DE")))).isEmpty();
        assertThat(refused(removal("CS-HATE-2", List.of("DE", "AT", "NL")))).isEmpty();
    }

    @Test
    void whatAsksForNothingHoldsNowhere() {
        Judgement nothing =
                new Judgement(
                        Outcome.NO_VIOLATION,
                        null,
                        List.of(),
                        "fine",
                        List.of(),
                        new Particulars(null, null, null, null, List.of("DE")));

        assertThat(refused(nothing)).contains("with-actions");
    }

    @Test
    void whoDecidesForATerritoryServesItOrHasItsCase() {
        Reach german =
                new Reach(
                        List.of("emea"),
                        Scope.of(Set.of("NL")),
                        Scope.of(Set.of("*")),
                        Scope.of(Set.of()));

        assertThat(
                        TerritoryRules.serving(
                                held(), removal("CS-SPAM-1", List.of("DE", "NL")), german))
                .isEmpty();
        assertThat(
                        TerritoryRules.serving(
                                        held(), removal("CS-SPAM-1", List.of("DE", "FR")), german)
                                .map(Refusal::field))
                .contains("territories[1]");
    }

    private static Optional<String> refused(Judgement judgement) {
        return new TerritoryRules(GERMAN, held(), judgement).judging().map(Refusal::rule);
    }

    private static Judgement removal(String clause, @Nullable List<String> territories) {
        return new Judgement(
                Outcome.VIOLATION,
                new ClauseVersion(clause, "1.0.0"),
                List.of(
                        new EnforcementAction(
                                "remove_content",
                                EnforcementAction.Target.CONTENT,
                                null,
                                Map.of())),
                "looked at it",
                List.of(),
                new Particulars(null, null, null, null, territories));
    }

    private static ReviewCase held() {
        return new ReviewCase(
                new Opening(
                        SPAM.caseId(),
                        SPAM.key(),
                        "emea",
                        "de",
                        CaseFixtures.NOON,
                        "author",
                        false,
                        null),
                new Urgency(
                        "spam",
                        SPAM.severity(),
                        List.of(),
                        CaseFixtures.NOON,
                        CaseFixtures.NOON,
                        new Assessment(
                                "2026.1",
                                0,
                                List.of(),
                                new TextRisk(null, null, Map.of(), "no text", "none"),
                                0.5,
                                1,
                                1,
                                List.of())),
                null,
                new ReviewCase.Seen(1, 1, Set.of("hash"), Set.of("spam")),
                new CaseState.Queued(),
                0,
                0);
    }
}
