package steward.triage.subject;

import java.util.List;
import steward.contracts.assessment.SubmissionOutcome.Usefulness;
import steward.contracts.decision.Outcome;
import steward.contracts.id.SubmissionId;

/// What a decision says of the reports that led to it.
final class Outcomes {

    private Outcomes() {}

    /// Only what a reviewer marked is manifestly unfounded; a report was useful when there was a violation, or something to refer to authorities.
    static Usefulness usefulnessOf(
            SubmissionId submission, Outcome outcome, List<SubmissionId> manifestlyUnfounded) {
        if (manifestlyUnfounded.contains(submission)) {
            return Usefulness.MANIFESTLY_UNFOUNDED;
        }
        return switch (outcome) {
            case VIOLATION, REFER_TO_AUTHORITIES -> Usefulness.USEFUL;
            case NO_VIOLATION, ANSWERED, INCONCLUSIVE, DUPLICATE, MISDIRECTED ->
                    Usefulness.NOT_ACTIONABLE;
        };
    }
}
