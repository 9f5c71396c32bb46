package steward.review.wellbeing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who needs a break now: nothing of why, of what, and of how much.
///
/// @param people their ids
/// @param next to be named as `after` for more; absent where there are no more
@JsonInclude(JsonInclude.Include.NON_NULL)
record BreaksDueView(List<String> people, @Nullable String next) {}
