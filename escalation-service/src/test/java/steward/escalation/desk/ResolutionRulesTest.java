package steward.escalation.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.policy.ClauseVersion;
import steward.escalation.escalation.EscalationFixtures;
import steward.escalation.escalation.Refusal;
import steward.escalation.escalation.Resolution;
import steward.escalation.policy.PolicyFixtures;

class ResolutionRulesTest {

    private static final ClauseVersion HATE = new ClauseVersion("CS-HATE-1", "2.0.0");

    @Test
    void aViolationUnderAClauseInForceWithAnAllowedActionIsAllowed() {
        assertThat(judge(new Resolution(Outcome.VIOLATION, HATE, List.of(on(Target.CONTENT)))))
                .isEmpty();
    }

    @Test
    void aClauseThatIsNotInForceIsAConflict() {
        assertThat(
                        judge(
                                new Resolution(
                                        Outcome.VIOLATION,
                                        new ClauseVersion("CS-HATE-1", "9.0.0"),
                                        List.of())))
                .containsInstanceOf(Refusal.NotInForce.class);
    }

    @Test
    void aClauseOfAnotherFamilyIsInvalid() {
        assertField(
                new Resolution(
                        Outcome.VIOLATION, new ClauseVersion("IP-COPYRIGHT-1", "1.0.0"), List.of()),
                "clause",
                "family");
    }

    @Test
    void aViolationNeedsItsClause() {
        assertField(new Resolution(Outcome.VIOLATION, null, List.of()), "clause", "required");
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"VIOLATION", "REFER_TO_AUTHORITIES"})
    void whereNothingIsViolatedNothingFollows(Outcome outcome) {
        assertThat(judge(new Resolution(outcome, null, List.of()))).isEmpty();
        assertField(new Resolution(outcome, null, List.of(on(Target.CONTENT))), "actions", "empty");
    }

    @Test
    void anActionThatNeitherClauseNorCategoryAllowsIsNamed() {
        EnforcementAction unknown =
                new EnforcementAction("terminate_account", Target.CONTENT, null, Map.of());
        assertField(
                new Resolution(Outcome.VIOLATION, HATE, List.of(on(Target.CONTENT), unknown)),
                "actions[1].type",
                "one-of");
    }

    @Test
    void anAccountThatNobodyNamedCannotBeActedOn() {
        assertField(
                new Resolution(Outcome.VIOLATION, HATE, List.of(on(Target.ACCOUNT))),
                "actions[0].target",
                "owner-known");
    }

    private static EnforcementAction on(Target target) {
        return new EnforcementAction("remove_content", target, null, Map.of());
    }

    private static void assertField(Resolution resolution, String field, String rule) {
        assertThat(judge(resolution))
                .hasValueSatisfying(refusal ->
                        assertThat(refusal)
                                .isInstanceOfSatisfying(
                                        Refusal.Invalid.class,
                                        invalid -> {
                                            assertThat(invalid.field()).isEqualTo(field);
                                            assertThat(invalid.rule()).isEqualTo(rule);
                                        }));
    }

    private static Optional<Refusal> judge(Resolution resolution) {
        return new ResolutionRules(PolicyFixtures.policy(), PolicyFixtures.TODAY)
                .judge(EscalationFixtures.open(), resolution);
    }
}
