package steward.review.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The body of an answer.
///
/// @param text in the words of whoever was asked
record AnswerRequest(@NotBlank @Size(max = 4000) String text) {}
