package steward.intake.feed;

import org.jspecify.annotations.Nullable;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.confirmation.EnforcementConfirmed;
import steward.contracts.confirmation.EnforcementFailed;
import steward.contracts.confirmation.EnforcementMoot;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;

/// An enforcement request in a client's feed, and what the client answered. A value.
///
/// @param traceparent of its request; null where that had none
/// @param answered null while it is open; the first answer stands
record Enforcement(
        EnforcementId enforcementId,
        ClientId client,
        String subjectKey,
        DecisionId decisionId,
        @Nullable String traceparent,
        EnforcementAnswer.@Nullable Outcome answered) {

    static Enforcement of(
            ClientId client,
            String id,
            String subjectKey,
            String decisionId,
            @Nullable String traceparent,
            @Nullable String outcome) {
        return new Enforcement(
                new EnforcementId(id),
                client,
                subjectKey,
                new DecisionId(decisionId),
                traceparent,
                outcome == null ? null : EnforcementAnswer.Outcome.valueOf(outcome));
    }

    /// What an answer leads to.
    sealed interface Answering {

        /// It is the first: this is told.
        record First(ConfirmationFact fact) implements Answering {}

        /// It says again what was said before.
        record Again() implements Answering {}

        /// It contradicts what was said before.
        record Contradiction(EnforcementAnswer.Outcome stands) implements Answering {}
    }

    Answering answer(EnforcementAnswer answer) {
        if (answered == null) {
            return new Answering.First(factOf(answer));
        }
        return answered == answer.outcome()
                ? new Answering.Again()
                : new Answering.Contradiction(answered);
    }

    private ConfirmationFact factOf(EnforcementAnswer answer) {
        String reason = answer.reason() == null ? "unspecified" : answer.reason();
        return switch (answer.outcome()) {
            case APPLIED ->
                    new EnforcementConfirmed(enforcementId, decisionId, client, answer.at());
            case FAILED ->
                    new EnforcementFailed(enforcementId, decisionId, client, reason, answer.at());
            case MOOT ->
                    new EnforcementMoot(enforcementId, decisionId, client, reason, answer.at());
        };
    }
}
