package steward.review.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.RoutingPublished;

/// One release of the policy, whole: what may be decided, under which rule, with which consequence, and in which words people are told. Immutable.
public final class Policy {

    /// The category of what fits no other; every release has it.
    public static final String UNCLASSIFIED = "unclassified";

    private final String release;
    private final Map<String, Category> categories;
    private final Map<ClauseVersion, Clause> clauses;
    private final RoutingPublished routing;
    private final NoticeTexts notices;
    private final DeskRules desk;
    private final Map<String, ClauseVersions> versions;

    /// @throws IllegalArgumentException when the release has no category for what fits no other
    Policy(
            String release,
            List<Category> categories,
            List<Clause> clauses,
            RoutingPublished routing,
            NoticeTexts notices,
            DeskRules desk) {
        this.release = release;
        this.categories =
                categories.stream().collect(Collectors.toMap(Category::id, Function.identity()));
        this.clauses =
                clauses.stream()
                        .collect(
                                Collectors.toMap(
                                        clause -> new ClauseVersion(clause.id(), clause.version()),
                                        Function.identity()));
        this.routing = routing;
        this.notices = notices;
        this.desk = desk;
        this.versions = ClauseVersions.of(clauses);
        if (!this.categories.containsKey(UNCLASSIFIED)) {
            throw new IllegalArgumentException("a release has the category " + UNCLASSIFIED);
        }
    }

    public String release() {
        return release;
    }

    /// The category, or that of what fits no other where this release does not know it.
    public Category category(String id) {
        Category known = categories.get(id);
        return known == null ? unclassified() : known;
    }

    private Category unclassified() {
        Category unclassified = categories.get(UNCLASSIFIED);
        if (unclassified == null) {
            throw new IllegalStateException("a release has the category " + UNCLASSIFIED);
        }
        return unclassified;
    }

    /// All categories, by id.
    public List<Category> categories() {
        return categories.values().stream().sorted(Comparator.comparing(Category::id)).toList();
    }

    /// All clauses, by id and version.
    public List<Clause> clauses() {
        return clauses.values().stream()
                .sorted(Comparator.comparing(Clause::id).thenComparing(Clause::version))
                .toList();
    }

    /// This version of a clause, in force or not.
    public Optional<Clause> clause(ClauseVersion asked) {
        return Optional.ofNullable(clauses.get(asked));
    }

    /// This version of a clause, if it is in force on that day: known to the release, and begun.
    public Optional<Clause> inForce(ClauseVersion asked, LocalDate day) {
        return Optional.ofNullable(clauses.get(asked))
                .filter(clause -> !clause.effectiveFrom().isAfter(day));
    }

    /// The clauses that a case of this category is usually decided under, in force on that day.
    public List<Clause> clausesOf(String category, LocalDate day) {
        return category(category).clauses().stream()
                .flatMap(id -> versionsOf(id).stream())
                .flatMap(known -> known.on(day).stream())
                .toList();
    }

    /// The clauses of a category in the words that a piece of content is judged under, as they stand in its market. A clause that governs none of it is left out.
    public List<ClauseVersions.Governing> governing(
            String category, String market, ContentDays days) {
        return category(category).clauses().stream()
                .flatMap(id -> versionsOf(id).stream())
                .flatMap(known -> known.governing(days.posted(), days.reported()).stream())
                .map(found ->
                        new ClauseVersions.Governing(
                                inMarket(found.clause(), market, found.day()).clause(),
                                found.day(),
                                found.addsStrike()))
                .toList();
    }

    /// The versions of a clause, of which one is in force on a day and one governs a piece of content.
    public Optional<ClauseVersions> versionsOf(String clause) {
        return Optional.ofNullable(versions.get(clause));
    }

    /// A clause as it stands in a market on a day, with the overlays that apply there.
    public ClauseInMarket inMarket(Clause clause, String market, LocalDate day) {
        return ClauseInMarket.of(clause, market, day, desk.overlays());
    }

    /// Overlays, resources, actions, strikes and settings of product systems.
    public DeskRules desk() {
        return desk;
    }

    /// The actions that may follow: what the category allows and what the clause adds.
    public Set<String> actionsAllowed(String category, Clause clause) {
        Set<String> allowed = new LinkedHashSet<>(category(category).actions());
        allowed.addAll(clause.actions());
        return allowed;
    }

    /// Languages of a market, most used first; empty for a market that is not listed.
    public List<String> languagesOf(String market) {
        return routing.languagesOfMarket().getOrDefault(market, List.of());
    }

    public NoticeTexts notices() {
        return notices;
    }
}
