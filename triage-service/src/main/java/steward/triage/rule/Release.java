package steward.triage.rule;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.TriageWeightsPublished;

/// One release of the policy, as far as triage needs it.
///
/// @param version for example `2026.1`; every assessment names it
/// @param effectiveFrom by event time
/// @param categories by id; {@link #UNCLASSIFIED} is always among them
public record Release(
        String version,
        Instant effectiveFrom,
        Map<String, Category> categories,
        RoutingPublished routing,
        TriageWeightsPublished weights) {

    /// The category of what fits no other.
    public static final String UNCLASSIFIED = "unclassified";

    public Release {
        categories = Map.copyOf(categories);
    }

    /// A category by its id; where this release has none of that id, what is unclassified.
    public Category category(String id) {
        Category found = categories.get(id);
        return found == null ? Objects.requireNonNull(categories.get(UNCLASSIFIED)) : found;
    }

    /// The category of this id, if this release has it.
    public @Nullable Category find(String id) {
        return categories.get(id);
    }
}
