package steward.contracts.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;

/// One more report on a case, with the urgency that follows from all its reports.
///
/// @param content what was reported, where it differs from what the case holds already; null where it is the same
/// @param category of the case now: the worst that any of its reports claims
@EventType("steward.case.reported.v1")
public record CaseReported(
        CaseId caseId,
        CaseKey key,
        String region,
        CaseReport report,
        @Nullable ReportedContent content,
        String category,
        Severity severity,
        Instant rankAt,
        Instant deadline,
        Assessment assessment)
        implements CaseFact {}
