package steward.contracts.escalation;

import java.time.Instant;
import java.util.List;
import steward.contracts.cases.Severity;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventType;
import steward.contracts.exposure.Seen;
import steward.contracts.id.CaseId;
import steward.contracts.id.EscalationId;
import steward.contracts.id.ReviewerId;

/// A specialist had the content of an escalation open and left it; told once per sitting, for the one ledger of that person's exposure and for nothing else.
///
/// @param sitting its id, the same however often it is told
/// @param region the review cell that owns the case
/// @param category of the case when it was left
/// @param severity of the case when it was left
/// @param leftAt when the tool said so, or when nothing had been heard of it for long enough
/// @param measured whether a tool said what was visible; else it is judged by how long it was open
/// @param seen all of what was visible; empty where nothing was, or nobody said
@EventType("steward.escalation.content-seen.v1")
public record EscalationContentSeen(
        EscalationId escalationId,
        CaseId caseId,
        String sitting,
        String region,
        String category,
        Severity severity,
        ReviewerId by,
        Instant openedAt,
        Instant leftAt,
        boolean measured,
        @AbsentMeansEmpty List<Seen> seen)
        implements EscalationFact {

    public EscalationContentSeen {
        seen = seen == null ? List.of() : List.copyOf(seen);
    }
}
