package steward.intake.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import steward.access.Problem;
import steward.access.ProblemType;

/// What became of one line of a batch.
///
/// @param line from 1
/// @param status as the answer to a single report would have
@Schema(name = "BatchResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchLineView(
        int line,
        @Schema(examples = "202") int status,
        @Nullable String submissionId,
        @Nullable Boolean duplicate,
        @Nullable Problem problem) {

    static BatchLineView of(int line, Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Accepted accepted ->
                    new BatchLineView(
                            line, 202, accepted.submissionId().value(), accepted.duplicate(), null);
            case Acceptance.Refused refused -> ofProblem(line, refused.problem());
            case Acceptance.TooMany tooMany -> ofProblem(line, tooMany.problem());
            case Acceptance.Unavailable _ ->
                    ofProblem(
                            line,
                            Problem.of(
                                    ProblemType.UNAVAILABLE,
                                    "send the same line again, with the same key"));
        };
    }

    private static BatchLineView ofProblem(int line, Problem problem) {
        return new BatchLineView(line, problem.status(), null, null, problem);
    }
}
