package steward.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.decision.DecisionRecorded.RequestedAction;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.policy.ClauseVersion;
import steward.review.CaseFixtures;

class EarlierTest {

    private static final Instant NOW = CaseFixtures.NOON;
    private static final EnforcementAction REMOVE =
            new EnforcementAction("remove_content", Target.CONTENT, null, Map.of());
    private static final EnforcementAction WEEK =
            new EnforcementAction("suspend_account", Target.ACCOUNT, Duration.ofDays(7), Map.of());

    @Test
    void whatTheNextDecisionDoesNotAskForIsUndone() {
        // Given
        Earlier earlier = violation(asked("e-1", REMOVE, NOW), asked("e-2", WEEK, null));

        // When
        List<RequestedAction> undone =
                earlier.undoneBy(next(Outcome.VIOLATION, "CS-SPAM-1", REMOVE), NOW);

        // Then
        assertThat(undone)
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.action().type()).isEqualTo("undo");
                    assertThat(request.action().target()).isEqualTo(Target.ACCOUNT);
                    assertThat(request.action().parameters())
                            .containsEntry("enforcementId", "e-2")
                            .containsEntry("type", "suspend_account");
                });
    }

    @Test
    void theSameIsUndoneUnderTheSameIdWhoeverRepeatsIt() {
        Earlier earlier = violation(asked("e-1", REMOVE, NOW));

        assertThat(earlier.undoneBy(next(Outcome.NO_VIOLATION, null), NOW))
                .isEqualTo(earlier.undoneBy(next(Outcome.INCONCLUSIVE, null), NOW.plusSeconds(9)))
                .hasSize(1);
    }

    @Test
    void whatHasEndedByItselfAndWhatUndidSomethingStaysAsItIs() {
        // Given
        EnforcementAction undo =
                new EnforcementAction("undo", Target.CONTENT, null, Map.of("enforcementId", "e-0"));
        Earlier earlier =
                violation(
                        asked("e-1", undo, NOW), asked("e-2", WEEK, NOW.minus(Duration.ofDays(7))));

        // Then
        assertThat(earlier.undoneBy(next(Outcome.NO_VIOLATION, null), NOW)).isEmpty();
        assertThat(
                        earlier.undoneBy(
                                next(Outcome.NO_VIOLATION, null), NOW.minus(Duration.ofNanos(1))))
                .hasSize(1);
    }

    @Test
    void anotherOutcomeRuleOrConsequenceOverturnsAndTheSameConfirms() {
        Earlier earlier = violation(asked("e-1", REMOVE, NOW));

        assertThat(earlier.isOverturnedBy(next(Outcome.VIOLATION, "CS-SPAM-1", REMOVE), NOW))
                .isFalse();
        assertThat(earlier.isOverturnedBy(next(Outcome.VIOLATION, "CS-SPAM-1", REMOVE, WEEK), NOW))
                .as("more than before")
                .isFalse();
        assertThat(earlier.isOverturnedBy(next(Outcome.VIOLATION, "CS-SPAM-1"), NOW)).isTrue();
        assertThat(earlier.isOverturnedBy(next(Outcome.VIOLATION, "CS-SCAM-1", REMOVE), NOW))
                .isTrue();
        assertThat(earlier.isOverturnedBy(next(Outcome.NO_VIOLATION, null), NOW)).isTrue();
    }

    @Test
    void toSuspectFramingNoMoreIsSomethingElseWhereTheDecisionIsNamed() {
        // Given
        Earlier marked =
                new Earlier(
                        new DecisionId("d-1"), Outcome.INCONCLUSIVE, null, List.of(), true, true);
        Earlier unnamed =
                new Earlier(
                        new DecisionId("d-1"), Outcome.INCONCLUSIVE, null, List.of(), true, false);

        // Then
        assertThat(marked.isOverturnedBy(next(Outcome.INCONCLUSIVE, null), NOW)).isTrue();
        assertThat(unnamed.isOverturnedBy(next(Outcome.INCONCLUSIVE, null), NOW)).isFalse();
    }

    @Test
    void whoeverAddsToADecisionUndoesNothingOfIt() {
        Earlier earlier = unnamed(Outcome.VIOLATION, asked("e-1", REMOVE, NOW));

        for (Outcome outcome :
                List.of(
                        Outcome.VIOLATION,
                        Outcome.REFER_TO_AUTHORITIES,
                        Outcome.DUPLICATE,
                        Outcome.MISDIRECTED,
                        Outcome.ANSWERED)) {
            assertThat(earlier.undoneBy(next(outcome, "CS-SPAM-1", WEEK), NOW)).isEmpty();
            assertThat(earlier.isOverturnedBy(next(outcome, "CS-SPAM-1", WEEK), NOW)).isFalse();
        }
    }

    @Test
    void theOppositeOverturnsWhateverItNames() {
        Earlier found = unnamed(Outcome.VIOLATION, asked("e-1", REMOVE, NOW));
        Earlier cleared = unnamed(Outcome.NO_VIOLATION);

        assertThat(found.isOverturnedBy(next(Outcome.NO_VIOLATION, null), NOW)).isTrue();
        assertThat(found.undoneBy(next(Outcome.NO_VIOLATION, null), NOW)).hasSize(1);
        assertThat(cleared.isOverturnedBy(next(Outcome.VIOLATION, "CS-SPAM-1"), NOW)).isTrue();
        assertThat(cleared.isOverturnedBy(next(Outcome.INCONCLUSIVE, null), NOW)).isFalse();
    }

    private static Earlier violation(Earlier.Asked... asked) {
        return new Earlier(
                new DecisionId("d-1"), Outcome.VIOLATION, "CS-SPAM-1", List.of(asked), false, true);
    }

    private static Earlier unnamed(Outcome outcome, Earlier.Asked... asked) {
        return new Earlier(
                new DecisionId("d-1"), outcome, "CS-SPAM-1", List.of(asked), false, false);
    }

    private static Earlier.Asked asked(
            String id, EnforcementAction action, @Nullable Instant appliedAt) {
        return new Earlier.Asked(new EnforcementId(id), action, appliedAt);
    }

    private static Judgement next(
            Outcome outcome, @Nullable String clause, EnforcementAction... actions) {
        return new Judgement(
                outcome,
                clause == null ? null : new ClauseVersion(clause, "1.0.0"),
                List.of(actions),
                "why",
                List.of());
    }
}
