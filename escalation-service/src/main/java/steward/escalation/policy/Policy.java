package steward.escalation.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.PolicyFamily;

/// The categories, clauses and clients' settings of one release. Immutable.
public final class Policy {

    private static final String CHILD_SAFETY = "child-safety";

    private final Map<String, Category> categories;
    private final List<Clause> clauses;
    private final @Nullable ClientSettingsPublished clients;

    /// @param clients null where nothing is said of product systems
    Policy(
            List<Category> categories,
            List<Clause> clauses,
            @Nullable ClientSettingsPublished clients) {
        this.categories =
                categories.stream().collect(Collectors.toMap(Category::id, Function.identity()));
        this.clauses = List.copyOf(clauses);
        this.clients = clients;
    }

    /// This version of a clause, if it has begun on that day.
    public Optional<Clause> inForce(ClauseVersion asked, LocalDate day) {
        return clauses.stream()
                .filter(clause -> clause.id().equals(asked.clause()))
                .filter(clause -> clause.version().equals(asked.version()))
                .filter(clause -> hasBegun(clause, day))
                .findFirst();
    }

    /// The clauses of a family in force on that day, each in its newest version; those of the category come first, in its order.
    public List<Clause> inForce(PolicyFamily family, String category, LocalDate day) {
        Map<String, Clause> newest =
                clauses.stream()
                        .filter(clause -> clause.family() == family)
                        .filter(clause -> hasBegun(clause, day))
                        .collect(
                                Collectors.toMap(
                                        Clause::id,
                                        Function.identity(),
                                        BinaryOperator.maxBy(
                                                Comparator.comparing(Clause::effectiveFrom)),
                                        TreeMap::new));
        List<Clause> ordered = new ArrayList<>();
        Category known = categories.get(category);
        if (known != null) {
            known.clauses().stream()
                    .flatMap(id -> Optional.ofNullable(newest.remove(id)).stream())
                    .forEach(ordered::add);
        }
        ordered.addAll(newest.values());
        // The newest version takes the place of those before it even when it has ended.
        ordered.removeIf(clause -> hasEnded(clause, day));
        return List.copyOf(ordered);
    }

    /// The actions that may follow: those of the clause, and what the category allows besides.
    public Set<String> actionsAllowed(String category, Clause clause) {
        Set<String> allowed = new LinkedHashSet<>(clause.actions());
        Category known = categories.get(category);
        if (known != null) {
            allowed.addAll(known.actions());
        }
        return allowed;
    }

    /// From where media of a client may come; from nowhere where the policy says nothing of it.
    public List<String> mediaOriginsOf(String client) {
        return clients == null ? List.of() : clients.mediaOriginsOf(client);
    }

    /// Whether only people who are cleared for the safety of children see cases of the category.
    public boolean isOfChildren(String category) {
        Category known = categories.get(category);
        return known != null && known.clearances().contains(CHILD_SAFETY);
    }

    private static boolean hasBegun(Clause clause, LocalDate day) {
        return !clause.effectiveFrom().isAfter(day);
    }

    private static boolean hasEnded(Clause clause, LocalDate day) {
        LocalDate end = clause.effectiveTo();
        return end != null && !day.isBefore(end);
    }
}
