package steward.review.statement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;

/// Whether the author of restricted content is owed a statement of reasons (DSA Art. 17). Pure.
final class StatementOwed {

    /// Categories on which the author is told nothing: a statement could warn an offender or harm a child.
    private static final Set<String> SUPPRESSED = Set.of("minor_safety");

    private StatementOwed() {}

    /// Whether the author is told nothing in this category.
    static boolean isSuppressed(String category) {
        return SUPPRESSED.contains(category);
    }

    /// @param owner the author's account; null where the product named none
    /// @param applied the restrictions that the product confirmed
    static boolean isOwed(
            Outcome outcome,
            String category,
            @Nullable String owner,
            List<EnforcementAction> applied) {
        return outcome == Outcome.VIOLATION
                && owner != null
                && !applied.isEmpty()
                && !isSuppressed(category);
    }
}
