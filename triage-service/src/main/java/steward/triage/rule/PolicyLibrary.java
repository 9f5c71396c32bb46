package steward.triage.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/// What was read from `policies` so far. Parts and releases may arrive in any order; a release counts once all that triage needs of it is here and it
/// is sound.
///
/// @param categories by part and version
/// @param releases by version
public record PolicyLibrary(
        Map<PartVersion, CategoriesPublished> categories,
        Map<PartVersion, RoutingPublished> routings,
        Map<PartVersion, TriageWeightsPublished> weights,
        Map<String, PolicyReleased> releases) {

    /// Nothing read yet.
    public static final PolicyLibrary EMPTY =
            new PolicyLibrary(Map.of(), Map.of(), Map.of(), Map.of());

    public PolicyLibrary {
        categories = Map.copyOf(categories);
        routings = Map.copyOf(routings);
        weights = Map.copyOf(weights);
        releases = Map.copyOf(releases);
    }

    /// With one more fact. Parts are immutable: reading one again changes nothing.
    public PolicyLibrary with(PolicyFact fact) {
        return switch (fact) {
            case CategoriesPublished part ->
                    new PolicyLibrary(
                            plus(categories, part.part(), part), routings, weights, releases);
            case RoutingPublished part ->
                    new PolicyLibrary(
                            categories, plus(routings, part.part(), part), weights, releases);
            case TriageWeightsPublished part ->
                    new PolicyLibrary(
                            categories, routings, plus(weights, part.part(), part), releases);
            case PolicyReleased release ->
                    new PolicyLibrary(
                            categories,
                            routings,
                            weights,
                            plus(releases, release.release(), release));
            case ClausesPublished _, NoticesPublished _, DeskPart _ -> this;
        };
    }

    /// The releases that triage may judge by, where cases can go to these regions.
    public Releases releasesFor(Set<String> regions) {
        return new Releases(
                releases.values().stream()
                        .filter(release -> faultsOf(release, regions).isEmpty())
                        .map(this::assemble)
                        .toList());
    }

    /// Releases that cannot be judged by, and why, in words for an operator.
    public List<String> refusedFor(Set<String> regions) {
        List<String> refused = new ArrayList<>();
        for (PolicyReleased release : releases.values()) {
            Set<String> faults = faultsOf(release, regions);
            if (!faults.isEmpty()) {
                refused.add("release %s: %s".formatted(release.release(), faults));
            }
        }
        return List.copyOf(refused);
    }

    private Release assemble(PolicyReleased release) {
        return new Release(
                release.release(),
                release.effectiveFrom(),
                categoriesOf(release),
                partsOf(release, routings).getFirst(),
                partsOf(release, weights).getFirst());
    }

    private Set<String> faultsOf(PolicyReleased release, Set<String> regions) {
        Set<String> faults = new TreeSet<>();
        if (!categoriesOf(release).containsKey(Release.UNCLASSIFIED)) {
            faults.add("no category '" + Release.UNCLASSIFIED + "'");
        }
        List<TriageWeightsPublished> weighing = partsOf(release, weights);
        if (weighing.size() != 1) {
            faults.add("needs one part of triage weights");
        } else if (!isOrdered(weighing.getFirst())) {
            faults.add("severity credits must grow with severity");
        }
        List<RoutingPublished> routing = partsOf(release, routings);
        if (routing.size() != 1) {
            faults.add("needs one part of routing");
        } else {
            Set<String> targets = new TreeSet<>(routing.getFirst().regionOfMarket().values());
            targets.add(routing.getFirst().defaultRegion());
            targets.removeAll(regions);
            targets.forEach(region -> faults.add("no topic for region '" + region + "'"));
        }
        return faults;
    }

    private Map<String, Category> categoriesOf(PolicyReleased release) {
        return partsOf(release, categories).stream()
                .flatMap(part -> part.categories().stream())
                .collect(
                        Collectors.toUnmodifiableMap(
                                Category::id, category -> category, (first, _) -> first));
    }

    private static boolean isOrdered(TriageWeightsPublished weights) {
        if (!weights.severity().keySet().equals(EnumSet.allOf(Severity.class))) {
            return false;
        }
        long worse = Long.MAX_VALUE;
        for (Severity severity : Severity.values()) {
            long credit = weights.severity().getOrDefault(severity, Long.MAX_VALUE);
            if (credit >= worse) {
                return false;
            }
            worse = credit;
        }
        return true;
    }

    private static <T> List<T> partsOf(PolicyReleased release, Map<PartVersion, T> parts) {
        return release.parts().stream().filter(parts::containsKey).map(parts::get).toList();
    }

    private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        Map<K, V> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
