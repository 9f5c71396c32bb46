package steward.intake.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where a submission stands, as its product system sees it.
///
/// @param settledBecause why it ended without a case
/// @param sameAs the earlier submission that it repeats
@Schema(name = "SubmissionStatus")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatusView(
        String submissionId,
        @Schema(description = "RECEIVED, LINKED, SETTLED or DECIDED", examples = "LINKED")
                String status,
        @Nullable String caseId,
        @Nullable String region,
        @Nullable String settledBecause,
        @Nullable String sameAs,
        @Nullable String outcome,
        @Nullable String decisionId,
        Instant receivedAt,
        List<StepView> history) {

    /// One step.
    @Schema(name = "SubmissionStep")
    record StepView(String status, Instant at) {}

    static StatusView of(SubmissionStatus status) {
        return new StatusView(
                status.receipt().submissionId().value(),
                status.status().name(),
                status.latest(Step::caseId),
                status.latest(Step::region),
                status.settledBecause(),
                status.latest(Step::sameAs),
                status.latest(Step::outcome),
                status.latest(Step::decisionId),
                status.receipt().receivedAt(),
                status.history().stream()
                        .map(step -> new StepView(step.kind().name(), step.at()))
                        .sorted(Comparator.comparing(StepView::at))
                        .toList());
    }
}
