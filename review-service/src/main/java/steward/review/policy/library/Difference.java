package steward.review.policy.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that two versions of a part say differently.
///
/// @param field its path, for example `strike.weight` or `permitted[suspend_account].duration`
/// @param before null for what is new
/// @param after null for what is gone
/// @param words for texts, word by word; empty otherwise
record Difference(String field, @Nullable String before, @Nullable String after, List<Span> words) {

    Difference {
        words = List.copyOf(words);
    }

    static Difference of(String field, @Nullable String before, @Nullable String after) {
        return new Difference(
                field,
                before,
                after,
                before == null || after == null ? List.of() : WordDifference.of(before, after));
    }

    /// Words in a row that share a fate.
    record Span(Fate fate, String text) {

        enum Fate {
            KEPT,
            REMOVED,
            ADDED
        }
    }
}
