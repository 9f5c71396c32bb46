package steward.review.arrival;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.ReportedContent;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.ReportAnswered;
import steward.review.queue.CaseState;
import steward.review.queue.ReviewCase;

/// What a report on a decided case means: it reopens the case when it shows another content or claims another category, and is answered from the
/// standing decision otherwise. Pure.
final class LateReport {

    private LateReport() {}

    /// What a report brings that the case had not.
    enum Novelty {
        NOTHING,
        CONTENT,
        CATEGORY
    }

    static Novelty noveltyOf(ReviewCase before, CaseReported reported) {
        ReportedContent content = reported.content();
        if (content != null && !before.seen().contents().contains(content.hash())) {
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
        return switch (novelty) {
            case NOTHING ->
                    new Arrival.Taken(
                            seen.telling(1),
                            reported.report(),
                            content,
                            List.of(answered(decided, seen, reported, now)),
                            false,
                            null);
            case CONTENT ->
                    reopen(
                            decided,
                            ranked,
                            reported,
                            content,
                            CaseReopened.Reason.NEW_CONTENT,
                            now);
            case CATEGORY ->
                    reopen(
                            decided,
                            ranked,
                            reported,
                            content,
                            CaseReopened.Reason.NEW_CATEGORY,
                            now);
        };
    }

    private static Arrival reopen(
            CaseState.Decided decided,
            ReviewCase ranked,
            CaseReported reported,
            @Nullable ReportedContent content,
            CaseReopened.Reason reason,
            Instant now) {
        CaseReopened reopened =
                new CaseReopened(
                        ranked.id(),
                        ranked.key(),
                        ranked.region(),
                        reported.report().submissionId(),
                        reason,
                        now);
        CaseState.Queued queued = decided.reopen();
        if (!ranked.isForSpecialists()) {
            return new Arrival.Taken(
                    ranked.in(queued).telling(1),
                    reported.report(),
                    content,
                    List.of(reopened),
                    false,
                    null);
        }
        // Nobody here may decide it: it goes back to the specialists, by referral, because
        // escalation has closed its own record.
        CaseParked parked =
                new CaseParked(
                        ranked.id(),
                        ranked.key(),
                        ranked.region(),
                        CaseParked.Reason.CONFIRMED,
                        now);
        return new Arrival.Taken(
                ranked.in(queued.park(CaseParked.Reason.CONFIRMED)).telling(2),
                reported.report(),
                content,
                List.of(reopened, parked),
                true,
                null);
    }

    private static ReportAnswered answered(
            CaseState.Decided decided, ReviewCase seen, CaseReported reported, Instant now) {
        return new ReportAnswered(
                seen.id(),
                seen.key(),
                seen.region(),
                decided.decision(),
                reported.report().submissionId(),
                decided.outcome(),
                now);
    }
}
