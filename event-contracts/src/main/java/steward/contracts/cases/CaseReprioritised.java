package steward.contracts.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;

/// The urgency of an open case changed (others need to see it, or its like surges while it waits), or what was claimed is confirmed now.
///
/// @param confirmation set when the case is confirmed: the owning cell revokes the claim, parks it and refers it at once
@EventType("steward.case.reprioritised.v1")
public record CaseReprioritised(
        CaseId caseId,
        CaseKey key,
        String region,
        String category,
        Severity severity,
        List<String> clearances,
        Instant rankAt,
        Instant deadline,
        Assessment assessment,
        @Nullable Confirmation confirmation)
        implements CaseFact {

    public CaseReprioritised {
        clearances = List.copyOf(clearances);
    }
}
