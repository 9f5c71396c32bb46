package steward.contracts.policy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventType;

/// The categories a report can be of.
@EventType("steward.policy.categories.v1")
public record CategoriesPublished(PartVersion part, List<Category> categories)
        implements PolicyFact {

    public CategoriesPublished {
        categories = List.copyOf(categories);
    }

    /// One category.
    ///
    /// @param acknowledgeWithin of an escalation of this category
    /// @param decideWithin from the first report to the decision
    /// @param clearances a person must hold to see such a case
    /// @param escalatesWhenConfirmed true where a confirmed claim goes to the specialists at once
    /// @param team the global team for it; null where none takes it
    /// @param clauses ids of the clauses that may be decided under
    /// @param actions the action types that policy allows for it
    /// @param interim what may be taken while nobody on shift may look; null for nothing
    /// @param recheckPercent which share of what people decide on cases of it that are S0 or S1, and so never wait for a second reader, somebody else reads
    ///     afterwards; null for none
    /// @param skills that whoever takes such a case has, in the installation's own words
    /// @param help those of its actions that send people to where they find help: a decision on such a case asks for one of them, or says why not; empty where
    ///     none is owed
    public record Category(
            String id,
            String title,
            PolicyFamily family,
            Severity severity,
            Duration acknowledgeWithin,
            Duration decideWithin,
            List<String> clearances,
            boolean escalatesWhenConfirmed,
            @Nullable String team,
            List<String> clauses,
            List<String> actions,
            @Nullable PermittedAction interim,
            @Nullable Integer recheckPercent,
            @AbsentMeansEmpty List<String> skills,
            @AbsentMeansEmpty List<String> help) {

        public Category {
            skills = skills == null ? List.of() : List.copyOf(skills);
            help = help == null ? List.of() : List.copyOf(help);
            clearances = List.copyOf(clearances);
            clauses = List.copyOf(clauses);
            actions = List.copyOf(actions);
        }

        /// A category of which nothing is read again, that asks for no skill and owes no help.
        public Category(
                String id,
                String title,
                PolicyFamily family,
                Severity severity,
                Duration acknowledgeWithin,
                Duration decideWithin,
                List<String> clearances,
                boolean escalatesWhenConfirmed,
                @Nullable String team,
                List<String> clauses,
                List<String> actions,
                @Nullable PermittedAction interim) {
            this(
                    id,
                    title,
                    family,
                    severity,
                    acknowledgeWithin,
                    decideWithin,
                    clearances,
                    escalatesWhenConfirmed,
                    team,
                    clauses,
                    actions,
                    interim,
                    null,
                    List.of(),
                    List.of());
        }
    }
}
