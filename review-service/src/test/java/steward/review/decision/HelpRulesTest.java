package steward.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.id.CaseId;
import steward.review.CaseFixtures;
import steward.review.policy.Policy;
import steward.review.policy.PolicyFixtures;
import steward.review.queue.CaseState;
import steward.review.queue.Opening;
import steward.review.queue.ReviewCase;
import steward.review.queue.Urgency;

/// Whoever decides on self-harm sends its author to where they find help, or says why not.
class HelpRulesTest {

    private static final CaseFixtures CASE =
            CaseFixtures.germanSpam("help").as("self_harm", Severity.S1);
    private static final Policy SHIPPED = PolicyFixtures.shipped();
    private static final EnforcementAction HELP =
            new EnforcementAction(
                    "send_resources_account",
                    Target.ACCOUNT,
                    null,
                    Map.of("resources", "SUICIDE_AND_SELF_HARM"));

    private final DecisionRules rules =
            new DecisionRules(
                    new Grounds(SHIPPED, SHIPPED, "DE", null, LocalDate.of(2026, 11, 21), 0));

    @ParameterizedTest
    @EnumSource(names = {"NO_VIOLATION", "INCONCLUSIVE", "REFER_TO_AUTHORITIES"})
    void isOwedWhateverTheRulesSayOfTheContent(Outcome outcome) {
        assertThat(refused("self_harm", "author-1", judgement(outcome, List.of(), null)))
                .containsExactly("actions", "help-owed");
        assertThat(refused("self_harm", "author-1", judgement(outcome, List.of(HELP), null)))
                .isEmpty();
    }

    @Test
    void isNotOwedWhereTheDeciderSaysWhyNot() {
        assertThat(
                        refused(
                                "self_harm",
                                "author-1",
                                judgement(Outcome.NO_VIOLATION, List.of(), "quotes a film")))
                .isEmpty();
    }

    @Test
    void isNotOwedToAnAuthorWhomNobodyKnows() {
        assertThat(refused("self_harm", null, judgement(Outcome.NO_VIOLATION, List.of(), null)))
                .isEmpty();
    }

    @Test
    void isNotOwedByACaseThatIsAnsweredElsewhere() {
        Judgement duplicate =
                new Judgement(
                        Outcome.DUPLICATE,
                        null,
                        List.of(),
                        "why",
                        List.of(),
                        new Particulars(null, null, new CaseId("case-other"), null, null));

        assertThat(refused("self_harm", "author-1", duplicate)).isEmpty();
    }

    @Test
    void namesWhereHelpIsFound() {
        EnforcementAction nowhere =
                new EnforcementAction(HELP.type(), Target.ACCOUNT, null, Map.of());

        assertThat(
                        refused(
                                "self_harm",
                                "author-1",
                                judgement(Outcome.NO_VIOLATION, List.of(nowhere), null)))
                .containsExactly("actions[0].parameters", "as-the-action-takes");
    }

    @Test
    void isNoActionWithoutAViolationOnOtherCases() {
        assertThat(
                        refused(
                                "spam",
                                "author-1",
                                judgement(Outcome.NO_VIOLATION, List.of(HELP), null)))
                .containsExactly("actions", "empty");
    }

    private static Judgement judgement(
            Outcome outcome, List<EnforcementAction> actions, @Nullable String noHelpBecause) {
        return new Judgement(
                outcome,
                null,
                actions,
                "why",
                List.of(),
                noHelpBecause == null
                        ? null
                        : new Particulars(
                                null,
                                null,
                                null,
                                new Findings(
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        noHelpBecause,
                                        null),
                                null));
    }

    private List<String> refused(String category, @Nullable String owner, Judgement judgement) {
        return rules.judging(held(category, owner), judgement, Set.of())
                .map(refusal -> List.of(refusal.field(), refusal.rule()))
                .orElse(List.of());
    }

    private static ReviewCase held(String category, @Nullable String owner) {
        CaseOpened opened = (CaseOpened) CASE.opened().data();
        return new ReviewCase(
                new Opening(
                        CASE.caseId(),
                        CASE.key(),
                        "emea",
                        "de",
                        CaseFixtures.NOON,
                        owner,
                        false,
                        null),
                new Urgency(
                        category,
                        opened.severity(),
                        List.of(),
                        opened.rankAt(),
                        opened.deadline(),
                        opened.assessment()),
                null,
                new ReviewCase.Seen(1, 1, Set.of("hash-1"), Set.of(category)),
                new CaseState.Queued(),
                0,
                0);
    }
}
