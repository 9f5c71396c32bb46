package steward.intake.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import steward.contracts.id.SubmissionId;

/// The receipt of a report.
///
/// @param duplicate true where an earlier request was the same
@Schema(name = "Accepted")
record AcceptedView(
        String submissionId,
        @Schema(examples = "RECEIVED") String status,
        boolean duplicate,
        Links links) {

    /// Where to read on.
    @Schema(name = "AcceptedLinks")
    record Links(@Schema(examples = "/v1/submissions/…") String status) {}

    static AcceptedView of(Acceptance.Accepted accepted) {
        return new AcceptedView(
                accepted.submissionId().value(),
                "RECEIVED",
                accepted.duplicate(),
                new Links(pathOf(accepted.submissionId())));
    }

    static String pathOf(SubmissionId id) {
        return "/v1/submissions/" + id.value();
    }
}
