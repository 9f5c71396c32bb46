package steward.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.confirmation.EnforcementConfirmed;
import steward.contracts.confirmation.EnforcementFailed;
import steward.contracts.confirmation.EnforcementMoot;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.intake.feed.Enforcement.Answering;
import steward.intake.feed.EnforcementAnswer.Outcome;

/// What an answer to an enforcement request leads to.
class EnforcementTest {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final ClientId CLIENT = new ClientId("social-app");

    @Test
    void theFirstAnswerIsTold() {
        assertThat(first(Outcome.APPLIED, null))
                .isEqualTo(
                        new EnforcementConfirmed(
                                new EnforcementId("e-1"), new DecisionId("d-1"), CLIENT, AT));
        assertThat(first(Outcome.FAILED, "locked"))
                .isEqualTo(
                        new EnforcementFailed(
                                new EnforcementId("e-1"),
                                new DecisionId("d-1"),
                                CLIENT,
                                "locked",
                                AT));
        assertThat(first(Outcome.MOOT, null))
                .isEqualTo(
                        new EnforcementMoot(
                                new EnforcementId("e-1"),
                                new DecisionId("d-1"),
                                CLIENT,
                                "unspecified",
                                AT));
    }

    @Test
    void theSameAnswerAgainChangesNothing() {
        assertThat(answeredWith("APPLIED").answer(new EnforcementAnswer(Outcome.APPLIED, AT, null)))
                .isEqualTo(new Answering.Again());
    }

    @Test
    void anotherAnswerIsAContradiction() {
        assertThat(answeredWith("APPLIED").answer(new EnforcementAnswer(Outcome.MOOT, AT, null)))
                .isEqualTo(new Answering.Contradiction(Outcome.APPLIED));
    }

    private static Object first(Outcome outcome, @Nullable String reason) {
        Answering answering = answeredWith(null).answer(new EnforcementAnswer(outcome, AT, reason));
        return ((Answering.First) answering).fact();
    }

    private static Enforcement answeredWith(@Nullable String outcome) {
        return Enforcement.of(CLIENT, "e-1", "social-app/social/post/p-1", "d-1", null, outcome);
    }
}
