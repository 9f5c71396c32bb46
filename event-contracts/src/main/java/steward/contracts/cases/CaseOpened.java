package steward.contracts.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;

/// A first report on this case key, or the first after its last case was decided for good.
///
/// @param region the region that owns the case; `global` for what is confirmed
/// @param language BCP 47 primary tag of the content; null where unknown
/// @param clearances what a person must be cleared for to see it
/// @param rankAt place in the queue free of time: when received, less the credit for severity, reach and vulnerability; earlier is more urgent
/// @param deadline when it must be decided
/// @param confirmation why it is confirmed and goes to the specialists at once; null for what is merely claimed
/// @param proposal a decision that a rule or model proposes; null where none does
/// @param reply an answer that a rule proposes to a message which says nothing; null where none does
@EventType("steward.case.opened.v1")
public record CaseOpened(
        CaseId caseId,
        CaseKey key,
        String region,
        @Nullable String language,
        String category,
        Severity severity,
        List<String> clearances,
        Instant rankAt,
        Instant deadline,
        CaseReport report,
        ReportedContent content,
        Assessment assessment,
        @Nullable Confirmation confirmation,
        @Nullable Proposal proposal,
        @Nullable ReplyProposal reply)
        implements CaseFact {

    public CaseOpened {
        clearances = List.copyOf(clearances);
    }

    /// A case for which nothing is proposed.
    public CaseOpened(
            CaseId caseId,
            CaseKey key,
            String region,
            @Nullable String language,
            String category,
            Severity severity,
            List<String> clearances,
            Instant rankAt,
            Instant deadline,
            CaseReport report,
            ReportedContent content,
            Assessment assessment,
            @Nullable Confirmation confirmation) {
        this(
                caseId,
                key,
                region,
                language,
                category,
                severity,
                clearances,
                rankAt,
                deadline,
                report,
                content,
                assessment,
                confirmation,
                null,
                null);
    }

    /// The same case, with nothing proposed.
    public CaseOpened unproposed() {
        return new CaseOpened(
                caseId,
                key,
                region,
                language,
                category,
                severity,
                clearances,
                rankAt,
                deadline,
                report,
                content,
                assessment,
                confirmation);
    }
}
