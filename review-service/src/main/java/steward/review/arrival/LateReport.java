package steward.review.arrival;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.ReportedContent;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.id.SubmissionId;
import steward.review.queue.CaseState;
import steward.review.queue.ReviewCase;

/// What a report on a decided case means: it reopens the case when it shows another content, claims another category or has words where a rule found none, and is answered from
/// the standing decision otherwise. Pure.
final class LateReport {

    private LateReport() {}

    /// What a report brings that the case had not.
    enum Novelty {
        NOTHING,
        CONTENT,
        CATEGORY
    }

    /// @param answeredByRule whether a rule answered that the case says nothing: then what somebody writes is new
    static Novelty noveltyOf(ReviewCase before, CaseReported reported, boolean answeredByRule) {
        ReportedContent content = reported.content();
        String note = reported.report().note();
        if ((content != null && !before.seen().contents().contains(content.hash()))
                || (answeredByRule && note != null && !note.isBlank())) {
            return Novelty.CONTENT;
        }
        String claimed = reported.report().category();
        return before.seen().categories().contains(claimed)
                        || before.urgency().category().equals(claimed)
                ? Novelty.NOTHING
                : Novelty.CATEGORY;
    }

    static Arrival on(
            CaseState.Decided decided,
            ReviewCase seen,
            ReviewCase ranked,
            CaseReported reported,
            @Nullable ReportedContent content,
            Novelty novelty,
            Instant now) {
        Arrival.Taken taken =
                held(
                        decided,
                        novelty == Novelty.NOTHING ? seen : ranked,
                        reported.report().submissionId(),
                        novelty,
                        now);
        return new Arrival.Taken(
                taken.next(), reported.report(), content, taken.says(), taken.refers(), null);
    }

    /// The same for a report that its case holds already.
    static Arrival.Taken held(
            CaseState.Decided decided,
            ReviewCase holding,
            SubmissionId report,
            Novelty novelty,
            Instant now) {
        return switch (novelty) {
            case NOTHING ->
                    taken(
                            holding.telling(1),
                            List.of(answered(decided, holding, report, now)),
                            false);
            case CONTENT -> reopen(decided, holding, report, CaseReopened.Reason.NEW_CONTENT, now);
            case CATEGORY ->
                    reopen(decided, holding, report, CaseReopened.Reason.NEW_CATEGORY, now);
        };
    }

    private static Arrival.Taken reopen(
            CaseState.Decided decided,
            ReviewCase holding,
            SubmissionId report,
            CaseReopened.Reason reason,
            Instant now) {
        CaseReopened reopened =
                new CaseReopened(
                        holding.id(), holding.key(), holding.region(), report, reason, now);
        CaseState.Queued queued = decided.reopen();
        if (!holding.isForSpecialists()) {
            return taken(holding.in(queued).telling(1), List.of(reopened), false);
        }
        // Nobody here may decide it: it goes back to the specialists, by referral, because
        // escalation has closed its own record.
        CaseParked parked =
                new CaseParked(
                        holding.id(),
                        holding.key(),
                        holding.region(),
                        CaseParked.Reason.CONFIRMED,
                        now);
        return taken(
                holding.in(queued.park(CaseParked.Reason.CONFIRMED)).telling(2),
                List.of(reopened, parked),
                true);
    }

    private static Arrival.Taken taken(ReviewCase next, List<DecisionFact> says, boolean refers) {
        return new Arrival.Taken(next, null, null, says, refers, null);
    }

    private static ReportAnswered answered(
            CaseState.Decided decided, ReviewCase holding, SubmissionId report, Instant now) {
        return new ReportAnswered(
                holding.id(),
                holding.key(),
                holding.region(),
                decided.decision(),
                report,
                decided.outcome(),
                now);
    }
}
