package steward.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.contracts.policy.ClauseVersion;
import steward.review.CaseFixtures;

class DoubleReviewTest {

    private static final EnforcementAction REMOVE =
            new EnforcementAction("remove_content", Target.CONTENT, null, Map.of());
    private static final EnforcementAction WARN =
            new EnforcementAction("warn_account", Target.ACCOUNT, null, Map.of());

    @Test
    void bothComeToTheSameWhateverTheirReasonsAndTheOrderOfActions() {
        // Given
        Judgement one = violation("CS-SPAM-1", "1.0.0", "a link farm", REMOVE, WARN);

        // Then
        assertThat(one.comesToTheSameAs(violation("CS-SPAM-1", "1.1.0", "spam", WARN, REMOVE)))
                .isTrue();
    }

    @Test
    void anotherOutcomeClauseActionOrOriginalIsADifference() {
        // Given
        Judgement one = violation("CS-SPAM-1", "1.0.0", "spam", REMOVE);

        // Then
        assertThat(one.comesToTheSameAs(saying(Outcome.NO_VIOLATION, null))).isFalse();
        assertThat(one.comesToTheSameAs(violation("CS-FRAUD-1", "1.0.0", "spam", REMOVE)))
                .isFalse();
        assertThat(one.comesToTheSameAs(violation("CS-SPAM-1", "1.0.0", "spam", REMOVE, WARN)))
                .isFalse();
        assertThat(one.comesToTheSameAs(violation("CS-SPAM-1", "1.0.0", "spam"))).isFalse();
        assertThat(
                        saying(Outcome.DUPLICATE, "case-1")
                                .comesToTheSameAs(saying(Outcome.DUPLICATE, "case-2")))
                .isFalse();
        assertThat(
                        saying(Outcome.INCONCLUSIVE, null)
                                .comesToTheSameAs(suspectingFraming(Outcome.INCONCLUSIVE)))
                .as("one of them suspects that somebody was framed")
                .isFalse();
    }

    @Test
    void whoCameToTheSameAsTheThirdPersonIsKnown() {
        // Given
        DoubleReview open =
                review(
                        "d-1",
                        violation("CS-SPAM-1", "1.0.0", "spam", REMOVE),
                        saying(Outcome.NO_VIOLATION, null));

        // Then
        assertThat(open.whoAgreesWith(violation("CS-SPAM-1", "1.0.0", "so it is", REMOVE)))
                .contains(new ReviewerId("first"));
        assertThat(open.whoAgreesWith(saying(Outcome.NO_VIOLATION, null)))
                .contains(new ReviewerId("second"));
        assertThat(open.whoAgreesWith(saying(Outcome.INCONCLUSIVE, null))).isEmpty();
        assertThat(open.isReadBy(new ReviewerId("second"))).isTrue();
        assertThat(open.isReadBy(new ReviewerId("third"))).isFalse();
    }

    @Test
    void theOrderInWhichTwoReadingsAreShownSaysNothing() {
        long swapped =
                IntStream.range(0, 1000)
                        .filter(one ->
                                review(
                                                "d-" + one,
                                                saying(Outcome.NO_VIOLATION, null),
                                                saying(Outcome.INCONCLUSIVE, null))
                                        .isShownSwapped())
                        .count();

        assertThat(swapped).isBetween(400L, 600L);
    }

    private static DoubleReview review(String id, Judgement first, Judgement second) {
        return new DoubleReview(
                new DecisionId(id),
                new CaseId("case-1"),
                0,
                Set.of("hash-1"),
                new Reading(new ReviewerId("first"), first, "2026.1", CaseFixtures.NOON),
                new Reading(new ReviewerId("second"), second, "2026.1", CaseFixtures.NOON));
    }

    private static Judgement violation(
            String clause, String version, String rationale, EnforcementAction... actions) {
        return new Judgement(
                Outcome.VIOLATION,
                new ClauseVersion(clause, version),
                List.of(actions),
                rationale,
                List.of());
    }

    private static Judgement suspectingFraming(Outcome outcome) {
        return new Judgement(
                outcome,
                null,
                List.of(),
                "looked at it",
                List.of(),
                new Particulars(
                        null,
                        null,
                        null,
                        new Findings(
                                List.of(), List.of(), List.of(), List.of(), null, "made-up chats"),
                        null));
    }

    private static Judgement saying(Outcome outcome, @Nullable String duplicateOf) {
        return new Judgement(
                outcome,
                null,
                List.of(),
                "looked at it",
                List.of(),
                duplicateOf == null
                        ? null
                        : new Particulars(null, null, new CaseId(duplicateOf), null, null));
    }
}
