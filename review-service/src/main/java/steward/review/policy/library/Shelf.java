package steward.review.policy.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.OverlayPublished;
import steward.review.policy.ClauseInMarket;
import steward.review.policy.ClauseVersions;

/// The versions that were released, and which of them is in force on which day. Pure: no version has to be touched for one to begin or to be superseded.
final class Shelf {

    private static final Comparator<Part> BY_BEGINNING =
            Comparator.comparing(Part::effectiveFrom).thenComparing(Part::version);

    private final Map<String, List<Part>> byName;

    Shelf(Collection<Part> released) {
        this.byName =
                released.stream()
                        .sorted(BY_BEGINNING)
                        .collect(
                                Collectors.groupingBy(
                                        part -> part.name().text(),
                                        TreeMap::new,
                                        Collectors.toList()));
    }

    static Shelf of(Collection<Entry> entries) {
        return new Shelf(entries.stream().filter(Entry::isReleased).map(Entry::part).toList());
    }

    /// The version of a part in force on a day: the last that has begun, unless it has ended.
    Optional<Part> inForce(PartName name, LocalDate day) {
        return inForce(byName.getOrDefault(name.text(), List.of()), day);
    }

    /// What a release on this day consists of: each part in force, and every version of what content is judged under.
    List<Part> releasedOn(LocalDate day) {
        return byName.values().stream()
                .flatMap(versions ->
                        versions.getFirst().name().kind().keepsItsPast()
                                ? versions.stream()
                                : inForce(versions, day).stream())
                .toList();
    }

    /// How a released version stands on a day.
    Standing standing(Part released, LocalDate day) {
        if (released.effectiveFrom().isAfter(day)) {
            return Standing.SCHEDULED;
        }
        return inForce(released.name(), day).filter(released::equals).isPresent()
                ? Standing.ACTIVE
                : Standing.SUPERSEDED;
    }

    /// The clauses in force on a day as they stand in a market, by id.
    List<ClauseInMarket> clausesIn(String market, LocalDate day) {
        return clauses().values().stream()
                .flatMap(versions -> versions.on(day).stream())
                .map(clause -> ClauseInMarket.of(clause, market, day, overlays()))
                .toList();
    }

    /// The versions of each clause.
    Map<String, ClauseVersions> clauses() {
        return ClauseVersions.of(
                byName.values().stream()
                        .flatMap(List::stream)
                        .<Clause>mapMulti((part, to) -> {
                            Clause clause = part.clause();
                            if (clause != null) {
                                to.accept(clause);
                            }
                        })
                        .toList());
    }

    List<OverlayPublished> overlays() {
        return byName.values().stream()
                .flatMap(List::stream)
                .map(Part::content)
                .filter(OverlayPublished.class::isInstance)
                .map(OverlayPublished.class::cast)
                .toList();
    }

    private static Optional<Part> inForce(List<Part> versions, LocalDate day) {
        return versions.stream()
                .filter(part -> !part.effectiveFrom().isAfter(day))
                .reduce((_, later) -> later)
                .filter(part -> part.effectiveTo() == null || day.isBefore(part.effectiveTo()));
    }
}
