package steward.operations.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A stretch of the dead letters.
///
/// @param next to go on after; absent where there are no more
/// @param complete false when there are more than the service keeps in mind
@Schema(name = "DeadLetters")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LettersView(List<LetterView> deadLetters, @Nullable String next, boolean complete) {}
