package steward.contracts.confirmation;

import java.time.Instant;
import steward.contracts.event.EventType;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;

/// The product applied the action.
@EventType("steward.enforcement.confirmed.v1")
public record EnforcementConfirmed(
        EnforcementId enforcementId, DecisionId decisionId, ClientId client, Instant appliedAt)
        implements ConfirmationFact {}
