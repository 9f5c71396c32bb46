package steward.review.policy.library;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.access.Violation;
import steward.contracts.policy.ActionsPublished;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PermittedAction;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.policy.QuizPublished;

/// The next release of what the library holds. Pure.
///
/// @param release the manifest
/// @param parts everything that it names, in the order of their names
/// @param faults why it must not be published; empty where it may
record ReleasePlan(PolicyReleased release, List<Part> parts, List<Violation> faults) {

    ReleasePlan {
        parts = List.copyOf(parts);
        faults = List.copyOf(faults);
    }

    /// When a release that is published now may take effect: after the lead, and after every release before it. The first release of an empty platform takes
    /// effect at once.
    static Instant begins(Instant now, Duration lead, Collection<PolicyReleased> before) {
        return before.stream()
                .map(PolicyReleased::effectiveFrom)
                .max(Comparator.naturalOrder())
                .map(last -> last.isBefore(now.plus(lead)) ? now.plus(lead) : last.plusSeconds(1))
                .orElse(now);
    }

    /// A name that no release has yet: the year and a number.
    static String nextName(Instant begins, Collection<PolicyReleased> before) {
        String year = begins.atZone(ZoneOffset.UTC).getYear() + ".";
        int last =
                before.stream()
                        .map(PolicyReleased::release)
                        .filter(name -> name.startsWith(year))
                        .map(name -> name.substring(year.length()))
                        .filter(number -> number.matches("[0-9]{1,6}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
        return year + (last + 1);
    }

    /// @param shelf with what this release adds
    static ReleasePlan of(String name, Instant now, Instant begins, Shelf shelf) {
        LocalDate day = LocalDate.ofInstant(begins, ZoneOffset.UTC);
        List<Part> parts = shelf.releasedOn(day);
        List<PartVersion> named = parts.stream().map(Part::published).toList();
        return new ReleasePlan(
                new PolicyReleased(name, now, begins, named), parts, faults(parts, shelf, day));
    }

    /// Whether another release says the same.
    boolean saysTheSameAs(@Nullable PolicyReleased other) {
        return other != null && new HashSet<>(other.parts()).equals(new HashSet<>(release.parts()));
    }

    private static List<Violation> faults(List<Part> parts, Shelf shelf, LocalDate day) {
        List<Violation> faults = new ArrayList<>();
        Set<PartKind> kinds =
                parts.stream().map(part -> part.name().kind()).collect(Collectors.toSet());
        for (PartKind needed :
                List.of(PartKind.CATEGORIES, PartKind.ROUTING, PartKind.TRIAGE_WEIGHTS)) {
            if (!kinds.contains(needed)) {
                faults.add(new Violation(needed.word(), "required", "a version in force"));
            }
        }
        Set<String> clauses =
                shelf.clauses().values().stream()
                        .<Clause>mapMulti((versions, to) -> versions.on(day).ifPresent(to))
                        .map(Clause::id)
                        .collect(Collectors.toSet());
        Set<PartVersion> named = parts.stream().map(Part::published).collect(Collectors.toSet());
        Set<String> actions = catalogue(parts, _ -> true);
        Set<String> undoable = catalogue(parts, ActionsPublished.Action::reversible);
        for (Part part : parts) {
            if (part.content() instanceof CategoriesPublished categories) {
                categories
                        .categories()
                        .forEach(category -> {
                            category(category, clauses, actions, faults);
                            interim(category, undoable, faults);
                        });
            }
            if (part.content() instanceof ClausesPublished clausesOf) {
                clausesOf.clauses().forEach(clause -> automation(clause, undoable, faults));
            }
            if (part.content() instanceof OverlayPublished overlay
                    && !shelf.clauses().containsKey(overlay.clause())) {
                faults.add(
                        new Violation(
                                part.key() + " content.clause", "known", "a released clause"));
            }
            if (part.content() instanceof QuizPublished quiz && !named.contains(quiz.about())) {
                faults.add(
                        new Violation(
                                part.key() + " content.about",
                                "known",
                                "a released version of a clause or overlay"));
            }
        }
        return faults;
    }

    private static void category(
            Category category, Set<String> clauses, Set<String> actions, List<Violation> faults) {
        if (!clauses.containsAll(category.clauses())) {
            faults.add(
                    new Violation(
                            "categories " + category.id() + ".clauses",
                            "in-force",
                            "clauses in force on the day of the release"));
        }
        if (!actions.isEmpty() && !actions.containsAll(category.actions())) {
            faults.add(
                    new Violation(
                            "categories " + category.id() + ".actions",
                            "one-of",
                            "actions of the catalogue"));
        }
    }

    /// What a rule takes while nobody looks can be undone.
    private static void interim(Category category, Set<String> undoable, List<Violation> faults) {
        PermittedAction interim = category.interim();
        if (interim != null && !undoable.isEmpty() && !undoable.contains(interim.type())) {
            faults.add(
                    new Violation(
                            "categories " + category.id() + ".interim",
                            "reversible",
                            "an action of the catalogue that can be undone"));
        }
    }

    /// What a rule or model decides can be undone.
    private static void automation(Clause clause, Set<String> undoable, List<Violation> faults) {
        if (clause.automation() != null
                && !undoable.isEmpty()
                && !undoable.containsAll(clause.automation().actions())) {
            faults.add(
                    new Violation(
                            "clauses " + clause.id() + ".automation.actions",
                            "reversible",
                            "actions of the catalogue that can be undone"));
        }
    }

    private static Set<String> catalogue(
            List<Part> parts, Predicate<ActionsPublished.Action> counts) {
        return parts.stream()
                .map(Part::content)
                .filter(ActionsPublished.class::isInstance)
                .flatMap(content -> ((ActionsPublished) content).actions().stream())
                .filter(counts)
                .map(ActionsPublished.Action::type)
                .collect(Collectors.toSet());
    }
}
