package steward.contracts.enforcement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.submission.SubjectRef;

/// A product system is asked to carry out an action, and to say what became of it.
///
/// @param ownerId the account that the action concerns; null where the client named none
/// @param market the legal market of the case
/// @param attempt from 1; a repeated request has the same id and the next attempt
/// @param territories ISO 3166-1 codes of where the action holds; none where that is the market alone, and for `undo`, which reaches as far as what it undoes
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
        Instant requestedAt,
        @AbsentMeansEmpty List<String> territories)
        implements EnforcementFact {

    public EnforcementRequested {
        territories = territories == null ? List.of() : List.copyOf(territories);
    }

    /// One that holds in its market.
    public EnforcementRequested(
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
            Instant requestedAt) {
        this(
                enforcementId,
                decisionId,
                caseId,
                client,
                subject,
                ownerId,
                action,
                category,
                market,
                attempt,
                requestedAt,
                List.of());
    }
}
