package steward.contracts.confirmation;

import java.time.Instant;
import steward.contracts.event.EventType;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;

/// There was nothing left to act on: the subject is gone, or the action was in force already.
///
/// @param reason the product's code, at most 100 characters
@EventType("steward.enforcement.moot.v1")
public record EnforcementMoot(
        EnforcementId enforcementId,
        DecisionId decisionId,
        ClientId client,
        String reason,
        Instant foundAt)
        implements ConfirmationFact {}
