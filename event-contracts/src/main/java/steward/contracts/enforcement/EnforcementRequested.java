package steward.contracts.enforcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.submission.SubjectRef;

/// A product system is asked to carry out an action, and to say what became of it.
///
/// @param ownerId the account that the action concerns; null where the client named none
/// @param market the legal market the action is limited to
/// @param attempt from 1; a repeated request has the same id and the next attempt
@EventType("steward.enforcement.requested.v1")
public record EnforcementRequested(
        EnforcementId enforcementId,
        DecisionId decisionId,
        CaseId caseId,
        ClientId client,
        SubjectRef subject,
        @Nullable String ownerId,
        EnforcementAction action,
        String category,
        String market,
        int attempt,
        Instant requestedAt)
        implements EnforcementFact {}
