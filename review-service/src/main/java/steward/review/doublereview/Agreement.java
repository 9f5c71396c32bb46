package steward.review.doublereview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How far two readers who knew nothing of each other came to the same. Pure.
///
/// Kappa is J. Cohen's ("A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1), 1960, 37–46): agreement beyond what
/// the readers' own habits would bring about by chance, from -1 to 1, unweighted.
///
/// @param pairs how many cases were read twice
/// @param raw the share of them on which both came to the same, 0 to 1
/// @param kappa null where both always said the same one thing: chance alone would agree as well, and nothing is measured
record Agreement(long pairs, double raw, @Nullable Double kappa) {

    /// Of fewer pairs nothing is said.
    static final int LEAST = 5;

    /// So many pairs of readings that came to these two verdicts.
    ///
    /// @param first outcome, and `/` and the clause where one was named
    record Cell(String first, String second, long pairs) {

        /// The same as far as it is about one clause.
        private Cell about(String clause) {
            return new Cell(named(first, clause), named(second, clause), pairs);
        }

        private static String named(String verdict, String clause) {
            return clauseOf(verdict).filter(clause::equals).orElse("");
        }

        private boolean names(String clause) {
            return !named(first, clause).isEmpty() || !named(second, clause).isEmpty();
        }
    }

    /// What is measured of one clause: whether both named it, over all pairs.
    ///
    /// @param named pairs of which at least one reader named it
    record OfClause(String clause, long named, Agreement agreement) {}

    /// Of at least one pair.
    static Agreement of(Collection<Cell> cells) {
        long pairs = 0;
        long same = 0;
        Map<String, Long> byFirst = new HashMap<>();
        Map<String, Long> bySecond = new HashMap<>();
        for (Cell cell : cells) {
            pairs += cell.pairs();
            same += cell.first().equals(cell.second()) ? cell.pairs() : 0;
            byFirst.merge(cell.first(), cell.pairs(), Long::sum);
            bySecond.merge(cell.second(), cell.pairs(), Long::sum);
        }
        if (pairs == 0) {
            throw new IllegalArgumentException("agreement is of at least one pair");
        }
        double raw = (double) same / pairs;
        return new Agreement(pairs, raw, kappa(raw, byFirst, bySecond, pairs));
    }

    private static @Nullable Double kappa(
            double raw, Map<String, Long> byFirst, Map<String, Long> bySecond, long pairs) {
        if (byFirst.size() == 1 && byFirst.keySet().equals(bySecond.keySet())) {
            return null;
        }
        double chance = 0;
        for (Map.Entry<String, Long> verdict : byFirst.entrySet()) {
            chance +=
                    (double) verdict.getValue()
                            / pairs
                            * bySecond.getOrDefault(verdict.getKey(), 0L)
                            / pairs;
        }
        return (raw - chance) / (1 - chance);
    }

    /// Of each clause that somebody named, by its id.
    static List<OfClause> byClause(Collection<Cell> cells) {
        NavigableSet<String> clauses = new TreeSet<>();
        for (Cell cell : cells) {
            clauseOf(cell.first()).ifPresent(clauses::add);
            clauseOf(cell.second()).ifPresent(clauses::add);
        }
        List<OfClause> found = new ArrayList<>();
        for (String clause : clauses) {
            long named =
                    cells.stream().filter(cell -> cell.names(clause)).mapToLong(Cell::pairs).sum();
            found.add(
                    new OfClause(
                            clause,
                            named,
                            of(cells.stream().map(cell -> cell.about(clause)).toList())));
        }
        return List.copyOf(found);
    }

    private static Optional<String> clauseOf(String verdict) {
        int slash = verdict.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(verdict.substring(slash + 1));
    }
}
