package steward.review.policy.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.review.difference.Difference;
import steward.review.difference.DocumentDifferences;

/// What two versions of a part say differently, field by field. Pure.
final class Differences {

    private Differences() {}

    /// @param before null where there is none: everything is new
    static List<Difference> between(@Nullable Part before, Part after) {
        List<Difference> found = new ArrayList<>();
        if (!after.saysItsDays()) {
            Difference.between(
                            "effectiveFrom",
                            before == null ? null : before.effectiveFrom().toString(),
                            after.effectiveFrom().toString())
                    .ifPresent(found::add);
        }
        found.addAll(
                DocumentDifferences.between(
                        before == null ? null : documentOf(before), documentOf(after)));
        return List.copyOf(found);
    }

    /// A clause stands for itself, not as the only entry of a list.
    private static JsonNode documentOf(Part part) {
        JsonNode document = PartDocument.of(part.content());
        return part.clause() == null ? document : document.path("clauses").path(0);
    }
}
