package steward.review.acknowledgement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who cannot get past the questions about a change: nothing of what they answered, or how often.
///
/// @param next to be named as `after` for more; absent where there are no more
@JsonInclude(JsonInclude.Include.NON_NULL)
record StuckView(List<PersonView> people, @Nullable String next) {

    /// @param changes their ids
    record PersonView(String person, List<String> changes) {}
}
