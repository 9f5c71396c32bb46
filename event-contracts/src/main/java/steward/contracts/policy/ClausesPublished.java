package steward.contracts.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventType;

/// Clauses of one family.
@EventType("steward.policy.clauses.v1")
public record ClausesPublished(PartVersion part, List<Clause> clauses) implements PolicyFact {

    public ClausesPublished {
        clauses = List.copyOf(clauses);
    }

    /// One clause.
    ///
    /// @param text what it says, in English
    /// @param legalGround the law behind it; null where it is the platform's own rule
    /// @param dsaCategory its category in the DSA Transparency Database, for example `STATEMENT_CATEGORY_VIOLENCE`
    public record Clause(
            String id,
            String version,
            PolicyFamily family,
            String title,
            String text,
            LocalDate effectiveFrom,
            List<String> actions,
            @Nullable String legalGround,
            String dsaCategory) {

        public Clause {
            actions = List.copyOf(actions);
        }
    }
}
