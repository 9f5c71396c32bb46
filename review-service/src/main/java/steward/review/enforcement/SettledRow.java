package steward.review.enforcement;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.confirmation.EnforcementConfirmed;
import steward.contracts.confirmation.EnforcementFailed;
import steward.contracts.confirmation.EnforcementMoot;

/// What a product did with a request, as the columns of `enforcement`.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SettledRow(String id, State state, @Nullable String reason, Instant settledAt) {

    /// Where a request stands.
    enum State {
        REQUESTED,
        APPLIED,
        FAILED,
        MOOT
    }

    static SettledRow of(ConfirmationFact fact) {
        return switch (fact) {
            case EnforcementConfirmed confirmed ->
                    new SettledRow(
                            confirmed.enforcementId().value(),
                            State.APPLIED,
                            null,
                            confirmed.appliedAt());
            case EnforcementFailed failed ->
                    new SettledRow(
                            failed.enforcementId().value(),
                            State.FAILED,
                            failed.reason(),
                            failed.failedAt());
            case EnforcementMoot moot ->
                    new SettledRow(
                            moot.enforcementId().value(),
                            State.MOOT,
                            moot.reason(),
                            moot.foundAt());
        };
    }
}
