package steward.review.enforcement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKey;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;

/// A request that was not answered in time, with what is needed to send it again.
record DueRow(
        String id,
        String decisionId,
        String caseId,
        CaseKey caseKey,
        @Nullable String ownerId,
        EnforcementAction action,
        String category,
        int attempt,
        @Nullable String traceparent,
        @Nullable List<String> territories) {

    EnforcementRequested again(int nextAttempt, Instant now) {
        return new EnforcementRequested(
                new EnforcementId(id),
                new DecisionId(decisionId),
                new CaseId(caseId),
                caseKey.subject().client(),
                caseKey.subject(),
                ownerId,
                action,
                category,
                caseKey.market(),
                nextAttempt,
                now,
                territories == null ? List.of() : territories);
    }
}
