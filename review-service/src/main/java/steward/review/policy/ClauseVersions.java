package steward.review.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.GovernedBy;

/// The versions of one clause, the earliest first. A later one takes the place of the one before from its first day on; of two that begin on the same day
/// the greater version counts.
public final class ClauseVersions {

    private static final Comparator<Clause> BY_BEGINNING =
            Comparator.comparing(Clause::effectiveFrom)
                    .thenComparing(clause -> SemanticVersion.of(clause.version()));

    private final List<Clause> versions;

    /// @throws IllegalArgumentException for none
    ClauseVersions(Collection<Clause> versions) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a clause has a version");
        }
        this.versions = versions.stream().sorted(BY_BEGINNING).toList();
    }

    /// By id, in the order of the ids.
    public static Map<String, ClauseVersions> of(Collection<Clause> clauses) {
        return clauses.stream()
                .collect(
                        Collectors.groupingBy(
                                Clause::id,
                                TreeMap::new,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), ClauseVersions::new)));
    }

    /// The version in force on a day; empty before the first and after the last has ended.
    public Optional<Clause> on(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .reduce((_, later) -> later)
                .filter(version -> !hasEnded(version, day));
    }

    /// Which version a piece of content is judged under, by the rule of the version that is in force when it is reported.
    ///
    /// @param posted null where nobody knows; the day of the report counts then
    /// @return empty where nothing was in force when it was reported
    public Optional<Governing> governing(@Nullable LocalDate posted, LocalDate reported) {
        return on(reported).map(current -> governing(current, posted, reported));
    }

    private Governing governing(Clause current, @Nullable LocalDate posted, LocalDate reported) {
        boolean older = posted != null && posted.isBefore(versions.getFirst().effectiveFrom());
        if (current.governedBy() == GovernedBy.REPORTED || posted == null) {
            return new Governing(current, reported, !older);
        }
        // What is older than the clause is judged by its first words, and adds no strike.
        return new Governing(on(posted).orElse(versions.getFirst()), posted, !older);
    }

    private static boolean hasEnded(Clause clause, LocalDate day) {
        LocalDate end = clause.effectiveTo();
        return end != null && !day.isBefore(end);
    }

    /// The version that governs a piece of content.
    ///
    /// @param day that counted
    /// @param addsStrike false for content that is older than the clause
    public record Governing(Clause clause, LocalDate day, boolean addsStrike) {}
}
