package steward.triage.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.OverlayPublished;

/// What a release says of clauses: which version is in force on a day, and what differs in a market.
///
/// @param versions of each clause, by id
/// @param overlays by market
public record MarketRules(
        Map<String, List<Clause>> versions, Map<String, List<OverlayPublished>> overlays) {

    /// No clause and nothing that differs.
    public static final MarketRules NONE = new MarketRules(Map.of(), Map.of());

    private static final Comparator<Clause> BY_BEGINNING =
            Comparator.comparing(Clause::effectiveFrom)
                    .thenComparing(clause -> VersionNumber.of(clause.version()));
    private static final Comparator<OverlayPublished> BY_VERSION =
            Comparator.comparing(OverlayPublished::from)
                    .thenComparing(overlay -> VersionNumber.of(overlay.part().version()));

    public MarketRules {
        versions = Map.copyOf(versions);
        overlays = Map.copyOf(overlays);
    }

    static MarketRules of(Collection<Clause> clauses, Collection<OverlayPublished> overlays) {
        return new MarketRules(
                clauses.stream()
                        .sorted(BY_BEGINNING)
                        .collect(Collectors.groupingBy(Clause::id, Collectors.toList())),
                overlays.stream()
                        .sorted(BY_VERSION)
                        .collect(Collectors.groupingBy(OverlayPublished::market)));
    }

    /// The version of a clause that is in force on a day; null where none is.
    @Nullable Clause inForce(String clause, LocalDate day) {
        Clause latest = null;
        for (Clause version : versions.getOrDefault(clause, List.of())) {
            latest = version.effectiveFrom().isAfter(day) ? latest : version;
        }
        LocalDate end = latest == null ? null : latest.effectiveTo();
        return end != null && !day.isBefore(end) ? null : latest;
    }

    /// A category with what differs in a market: of each overlay the latest version that has begun, unless that has ended.
    CategoryInMarket of(Category category, Jurisdiction place) {
        CategoryInMarket stands = CategoryInMarket.plain(category);
        List<OverlayPublished> there = overlays.getOrDefault(place.market(), List.of());
        if (there.isEmpty()) {
            return stands;
        }
        Map<String, OverlayPublished> latest = new HashMap<>();
        for (OverlayPublished overlay : there) {
            if (category.clauses().contains(overlay.clause())
                    && !overlay.from().isAfter(place.day())) {
                latest.put(overlay.part().part(), overlay);
            }
        }
        for (OverlayPublished overlay :
                latest.values().stream()
                        .sorted(Comparator.comparing(overlay -> overlay.part().part()))
                        .toList()) {
            LocalDate until = overlay.until();
            if (until == null || place.day().isBefore(until)) {
                stands =
                        stands.orWorse(
                                overlay.part().part(),
                                overlay.delta().severity(),
                                overlay.delta().decideWithin());
            }
        }
        return stands;
    }
}
