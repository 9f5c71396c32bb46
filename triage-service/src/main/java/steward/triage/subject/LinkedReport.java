package steward.triage.subject;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.assessment.SubmissionOutcome;
import steward.contracts.assessment.SubmissionOutcome.Usefulness;
import steward.contracts.id.DecisionId;
import steward.contracts.id.SubmissionId;
import steward.contracts.topic.SenderKey;

/// A report that is part of a case, until a decision says what it was worth, and then with that.
///
/// @param sequence of the case event that told of it: a decision covers the reports up to the sequence it names
/// @param decision null while nothing is decided for it
/// @param touchedAt milliseconds since 1970
public record LinkedReport(
        SubmissionId submission,
        SenderKey sender,
        long sequence,
        @Nullable DecisionId decision,
        @Nullable Usefulness usefulness,
        long touchedAt) {

    /// What it counted for until now; null where nothing was decided for it.
    SubmissionOutcome.@Nullable Replaced replaced() {
        return usefulness == null
                ? null
                : new SubmissionOutcome.Replaced(usefulness, Instant.ofEpochMilli(touchedAt));
    }

    LinkedReport decidedBy(DecisionId by, Usefulness worth, long at) {
        return new LinkedReport(submission, sender, sequence, by, worth, at);
    }
}
