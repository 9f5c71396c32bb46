package steward.review.workforce;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// An approval.
///
/// @param reference the client's word that it rests on, such as the number of a letter
record ApprovalRequest(@NotBlank @Size(max = 200) String reference) {}
