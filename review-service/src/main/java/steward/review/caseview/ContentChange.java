package steward.review.caseview;

import java.util.List;
import steward.review.difference.Difference;

/// What a later report's version of the content says differently from the one before it.
///
/// @param from which version, counted from the oldest that is shown, which is 0
/// @param to the next one
public record ContentChange(int from, int to, List<Difference> differences) {

    public ContentChange {
        differences = List.copyOf(differences);
    }
}
