package steward.review.acknowledgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.OverlayPublished;
import steward.review.policy.Policy;

/// Which versions of the rules cases are decided under at one moment. Pure.
///
/// @param clauses version by id
/// @param overlays version by name
/// @param categories what may be decided, by id: the clauses and actions, in one text
record RulesInForce(
        Map<String, String> clauses, Map<String, String> overlays, Map<String, String> categories) {

    RulesInForce {
        clauses = Map.copyOf(clauses);
        overlays = Map.copyOf(overlays);
        categories = Map.copyOf(categories);
    }

    static RulesInForce of(Policy policy, LocalDate day) {
        Map<String, String> clauses = new TreeMap<>();
        policy.clauses()
                .forEach(clause ->
                        policy.versionsOf(clause.id())
                                .flatMap(versions -> versions.on(day))
                                .ifPresent(
                                        current -> clauses.put(current.id(), current.version())));
        Map<String, String> overlays = new TreeMap<>();
        policy.desk().overlays().stream()
                .filter(overlay -> applies(overlay, day))
                .forEach(overlay -> overlays.put(overlay.part().part(), overlay.part().version()));
        Map<String, String> categories = new TreeMap<>();
        policy.categories()
                .forEach(category ->
                        categories.put(
                                category.id(), category.clauses() + " " + category.actions()));
        return new RulesInForce(clauses, overlays, categories);
    }

    private static boolean applies(OverlayPublished overlay, LocalDate day) {
        LocalDate until = overlay.until();
        return !overlay.from().isAfter(day) && (until == null || day.isBefore(until));
    }

    /// What is different now. An overlay's clause and market are looked up in the policy that is in force now; of one that is gone only the name is left.
    List<Changed> changedTo(RulesInForce now, Policy policy) {
        List<Changed> changed = new ArrayList<>();
        differing(clauses, now.clauses)
                .forEach(id ->
                        changed.add(
                                new Changed(
                                        Changed.CLAUSE,
                                        id,
                                        id,
                                        null,
                                        clauses.get(id),
                                        now.clauses.get(id))));
        for (String name : differing(overlays, now.overlays)) {
            OverlayPublished overlay =
                    policy.desk().overlays().stream()
                            .filter(known -> known.part().part().equals(name))
                            .findFirst()
                            .orElse(null);
            changed.add(
                    new Changed(
                            Changed.OVERLAY,
                            name.substring(name.indexOf('/') + 1),
                            overlay == null ? null : overlay.clause(),
                            overlay == null ? null : overlay.market(),
                            overlays.get(name),
                            now.overlays.get(name)));
        }
        return List.copyOf(changed);
    }

    /// Categories whose cases are decided differently now: by their own clauses and actions, or by one of these changes.
    List<String> categoriesOf(List<Changed> changed, RulesInForce now, Policy policy) {
        Set<String> touched = new TreeSet<>();
        changed.stream().map(Changed::clause).filter(Objects::nonNull).forEach(touched::add);
        return policy.categories().stream()
                .filter(category ->
                        !Objects.equals(
                                        categories.get(category.id()),
                                        now.categories.get(category.id()))
                                || category.clauses().stream().anyMatch(touched::contains))
                .map(Category::id)
                .sorted()
                .toList();
    }

    private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return names;
    }

    /// One rule that changed.
    ///
    /// @param clause that it is, or is about; null where that is not known any more
    /// @param market of an overlay
    /// @param from null for what is new
    /// @param to null for what applies no more
    record Changed(
            String kind,
            String id,
            @Nullable String clause,
            @Nullable String market,
            @Nullable String from,
            @Nullable String to) {

        static final String CLAUSE = "clauses";
        static final String OVERLAY = "overlays";
    }
}
