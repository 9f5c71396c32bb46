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
import steward.contracts.policy.ActionsPublished;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.NoticesPublished;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.policy.QuizPublished;
import steward.contracts.policy.ResourcesPublished;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.StrikesPublished;
import steward.contracts.policy.TriageWeightsPublished;

/// What was read from `policies` so far. Parts and releases may arrive in any order; a release counts once all that triage needs of it is here and it
/// is sound.
///
/// @param parts that triage judges by, by name and version
/// @param releases by version
public record PolicyLibrary(
        Map<PartVersion, PolicyFact> parts, Map<String, PolicyReleased> releases) {

    /// Nothing read yet.
    public static final PolicyLibrary EMPTY = new PolicyLibrary(Map.of(), Map.of());

    /// Beginnings of the names of parts that a release may have and triage judges by.
    private static final List<String> JUDGED_BY = List.of("clauses/", "overlays/", "clients");

    public PolicyLibrary {
        parts = Map.copyOf(parts);
        releases = Map.copyOf(releases);
    }

    /// With one more fact. Parts are immutable: reading one again changes nothing.
    public PolicyLibrary with(PolicyFact fact) {
        return switch (fact) {
            case CategoriesPublished part -> plus(part.part(), part);
            case RoutingPublished part -> plus(part.part(), part);
            case TriageWeightsPublished part -> plus(part.part(), part);
            case ClausesPublished part -> plus(part.part(), part);
            case OverlayPublished part -> plus(part.part(), part);
            case ClientSettingsPublished part -> plus(part.part(), part);
            case PolicyReleased release ->
                    new PolicyLibrary(parts, plus(releases, release.release(), release));
            case NoticesPublished _,
                    ResourcesPublished _,
                    ActionsPublished _,
                    StrikesPublished _,
                    QuizPublished _ ->
                    this;
        };
    }

    private PolicyLibrary plus(PartVersion name, PolicyFact part) {
        return new PolicyLibrary(plus(parts, name, part), releases);
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
                partsOf(release, RoutingPublished.class).getFirst(),
                partsOf(release, TriageWeightsPublished.class).getFirst(),
                MarketRules.of(
                        partsOf(release, ClausesPublished.class).stream()
                                .flatMap(part -> part.clauses().stream())
                                .toList(),
                        partsOf(release, OverlayPublished.class)),
                partsOf(release, ClientSettingsPublished.class).stream().findFirst().orElse(null));
    }

    private Set<String> faultsOf(PolicyReleased release, Set<String> regions) {
        Set<String> faults = new TreeSet<>();
        if (!categoriesOf(release).containsKey(Release.UNCLASSIFIED)) {
            faults.add("no category '" + Release.UNCLASSIFIED + "'");
        }
        List<TriageWeightsPublished> weighing = partsOf(release, TriageWeightsPublished.class);
        if (weighing.size() != 1) {
            faults.add("needs one part of triage weights");
        } else if (!isOrdered(weighing.getFirst())) {
            faults.add("severity credits must grow with severity");
        }
        List<RoutingPublished> routing = partsOf(release, RoutingPublished.class);
        if (routing.size() != 1) {
            faults.add("needs one part of routing");
        } else {
            Set<String> targets = new TreeSet<>(routing.getFirst().regionOfMarket().values());
            targets.add(routing.getFirst().defaultRegion());
            targets.removeAll(regions);
            targets.forEach(region -> faults.add("no topic for region '" + region + "'"));
        }
        release.parts().stream()
                .filter(part -> !parts.containsKey(part))
                .filter(part -> JUDGED_BY.stream().anyMatch(part.part()::startsWith))
                .forEach(part -> faults.add("part '" + part.key() + "' was not read"));
        return faults;
    }

    private Map<String, Category> categoriesOf(PolicyReleased release) {
        return partsOf(release, CategoriesPublished.class).stream()
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

    private <T extends PolicyFact> List<T> partsOf(PolicyReleased release, Class<T> kind) {
        return release.parts().stream()
                .map(parts::get)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        Map<K, V> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
