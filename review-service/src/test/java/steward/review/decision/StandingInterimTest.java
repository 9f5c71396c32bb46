package steward.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.contracts.cases.CaseOpened;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.DecisionRecorded.RequestedAction;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.review.CaseFixtures;
import steward.review.policy.PolicyFixtures;
import steward.review.queue.CaseState;
import steward.review.queue.Opening;
import steward.review.queue.ReviewCase;
import steward.review.queue.Urgency;

class StandingInterimTest {

    private static final Instant NOW = CaseFixtures.NOON;
    private static final EnforcementAction HIDE =
            new EnforcementAction("restrict_visibility", Target.CONTENT, null, Map.of());
    private static final EnforcementAction REMOVE =
            new EnforcementAction("remove_content", Target.CONTENT, null, Map.of());
    private static final EnforcementAction KEEP =
            new EnforcementAction("preserve_evidence", Target.CONTENT, null, Map.of());

    private final StandingInterim interim =
            new StandingInterim(
                    new DecisionId("interim-1"),
                    List.of(new Earlier.Asked(new EnforcementId("e-1"), HIDE, NOW)));

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void whateverADecisionDoesNotAskForItselfIsUndone(Outcome outcome) {
        assertThat(undone(null, false, next(outcome)))
                .singleElement()
                .satisfies(undo -> {
                    assertThat(undo.action().type()).isEqualTo("undo");
                    assertThat(undo.action().parameters()).containsEntry("enforcementId", "e-1");
                });
        assertThat(undone(null, false, next(outcome, REMOVE))).hasSize(1);
    }

    @Test
    void whatADecisionAsksForItselfTakesItsPlace() {
        assertThat(undone(null, false, next(Outcome.VIOLATION, HIDE))).isEmpty();
    }

    @Test
    void whatADecisionLeavesStays() {
        assertThat(undone(null, true, next(Outcome.VIOLATION))).isEmpty();
    }

    @Test
    void eachRequestIsUndoneOnce() {
        Earlier earlier =
                new Earlier(
                        new DecisionId("d-1"),
                        Outcome.VIOLATION,
                        "CS-THREAT-1",
                        interim.asked(),
                        false,
                        true);

        assertThat(undone(earlier, false, next(Outcome.NO_VIOLATION))).hasSize(1);
    }

    @Test
    void specialistsWhoFindARuleBrokenAndRestrictNothingLeaveWhatWasHidden() {
        assertThat(isLeftBy(next(Outcome.VIOLATION))).isTrue();
        assertThat(isLeftBy(next(Outcome.VIOLATION, KEEP))).as("restricts nobody").isTrue();
        assertThat(isLeftBy(next(Outcome.REFER_TO_AUTHORITIES, KEEP))).isTrue();
        assertThat(isLeftBy(next(Outcome.VIOLATION, KEEP, REMOVE))).isFalse();
        assertThat(isLeftBy(next(Outcome.NO_VIOLATION))).isFalse();
        assertThat(isLeftBy(next(Outcome.INCONCLUSIVE))).isFalse();
    }

    private List<RequestedAction> undone(
            @Nullable Earlier earlier, boolean leaves, Judgement next) {
        return StandingInterim.undone(earlier, interim, next, leaves, NOW);
    }

    private static Judgement next(Outcome outcome, EnforcementAction... actions) {
        return new Judgement(outcome, null, List.of(actions), "why", List.of());
    }

    private static boolean isLeftBy(Judgement answer) {
        var shipped = PolicyFixtures.shipped();
        return StandingInterim.isLeftBy(
                answer,
                new Grounds(shipped, shipped, "DE", null, LocalDate.of(2026, 11, 21), 0),
                parked());
    }

    private static ReviewCase parked() {
        CaseFixtures one = CaseFixtures.germanSpam("left");
        CaseOpened opened = (CaseOpened) one.opened().data();
        return new ReviewCase(
                new Opening(one.caseId(), one.key(), "emea", "de", NOW, "author-1", false, null),
                new Urgency(
                        "violence_threat",
                        opened.severity(),
                        List.of(),
                        opened.rankAt(),
                        opened.deadline(),
                        opened.assessment()),
                null,
                new ReviewCase.Seen(1, 1, Set.of("hash-1"), Set.of("violence_threat")),
                new CaseState.Parked(CaseParked.Reason.CONFIRMED),
                0,
                0);
    }
}
