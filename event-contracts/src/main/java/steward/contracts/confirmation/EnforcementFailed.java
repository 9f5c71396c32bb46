package steward.contracts.confirmation;

import java.time.Instant;
import steward.contracts.event.EventType;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;

/// The product could not apply the action.
///
/// @param reason the product's code, at most 100 characters
@EventType("steward.enforcement.failed.v1")
public record EnforcementFailed(
        EnforcementId enforcementId,
        DecisionId decisionId,
        ClientId client,
        String reason,
        Instant failedAt)
        implements ConfirmationFact {}
