package steward.review.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The body of a note.
///
/// @param text for whoever works on the case after you; never shown outside
record NoteRequest(@NotBlank @Size(max = 4000) String text) {}
