package steward.review.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// After how many cases of one category in a row a person is given something else first (duty C11). Pure.
///
/// @param everyones 0 for never
/// @param own what was agreed on with this person, never more than everyone's; null where nothing was
record Rotation(int everyones, @Nullable Integer own) {

    /// 0 for never.
    int longestRun() {
        if (own == null) {
            return everyones;
        }
        return everyones <= 0 ? own : Math.min(everyones, own);
    }

    /// The category of all that the person was given lately, where that is enough of one kind; null else.
    ///
    /// @param lately categories of as many of their last cases as [#longestRun], or of all where there are fewer
    @Nullable String runIn(List<String> lately) {
        return lately.size() >= longestRun() && Set.copyOf(lately).size() == 1
                ? lately.getFirst()
                : null;
    }
}
