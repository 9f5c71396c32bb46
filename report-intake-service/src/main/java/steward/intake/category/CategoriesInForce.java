package steward.intake.category;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.DeskPart;
import steward.contracts.policy.NoticesPublished;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.TriageWeightsPublished;

/// What is known of the policy: the parts with categories, and which of them is in force when. A value.
///
/// @param parts severities by category, by part
/// @param releases by their version
record CategoriesInForce(
        Map<PartVersion, Map<String, Severity>> parts, Map<String, PolicyReleased> releases) {

    static final CategoriesInForce NONE = new CategoriesInForce(Map.of(), Map.of());

    CategoriesInForce {
        parts = Map.copyOf(parts);
        releases = Map.copyOf(releases);
    }

    /// What is known after a fact of the policy; in any order, and again.
    CategoriesInForce after(PolicyFact fact) {
        return switch (fact) {
            case CategoriesPublished published -> {
                Map<PartVersion, Map<String, Severity>> more = new HashMap<>(parts);
                more.put(
                        published.part(),
                        published.categories().stream()
                                .collect(
                                        Collectors.toUnmodifiableMap(
                                                Category::id, Category::severity)));
                yield new CategoriesInForce(more, releases);
            }
            case PolicyReleased released -> {
                Map<String, PolicyReleased> more = new HashMap<>(releases);
                more.put(released.release(), released);
                yield new CategoriesInForce(parts, more);
            }
            case ClausesPublished _,
                    RoutingPublished _,
                    TriageWeightsPublished _,
                    NoticesPublished _,
                    DeskPart _ ->
                    this;
        };
    }

    /// The categories of the release in force, or null when none is known yet.
    @Nullable Map<String, Severity> at(Instant now) {
        return releases.values().stream()
                .filter(release -> !release.effectiveFrom().isAfter(now))
                .sorted((one, other) -> other.effectiveFrom().compareTo(one.effectiveFrom()))
                .flatMap(release -> release.parts().stream())
                .map(parts::get)
                .filter(known -> known != null)
                .findFirst()
                .orElse(null);
    }
}
