package steward.review.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// The body of a question.
///
/// @param question one of the catalogue, for example `reporter.what-happened`
/// @param submissionId the report whose sender is asked; without, the first who can be answered
record QuestionRequest(
        @NotBlank @Size(max = 100) String fencingToken,
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,99}") String question,
        @Nullable @Size(min = 1, max = 100) String submissionId) {}
