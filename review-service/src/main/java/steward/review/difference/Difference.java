package steward.review.difference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing that two versions say differently.
///
/// @param field its path, for example `strike.weight` or `permitted[suspend_account].duration`
/// @param before null for what is new
/// @param after null for what is gone
/// @param words for texts, word by word; empty otherwise
public record Difference(
        String field, @Nullable String before, @Nullable String after, List<Span> words) {

    public Difference {
        words = List.copyOf(words);
    }

    /// Nothing where both say the same.
    public static Optional<Difference> between(
            String field, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after)
                ? Optional.empty()
                : Optional.of(
                        new Difference(
                                field,
                                before,
                                after,
                                before == null || after == null
                                        ? List.of()
                                        : WordDifference.of(before, after)));
    }

    /// Words in a row that share a fate.
    public record Span(Fate fate, String text) {

        public enum Fate {
            KEPT,
            REMOVED,
            ADDED
        }
    }
}
