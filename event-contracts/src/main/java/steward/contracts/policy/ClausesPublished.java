package steward.contracts.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventType;

/// Clauses: one version of one clause, or several of one family.
@EventType("steward.policy.clauses.v1")
public record ClausesPublished(PartVersion part, List<Clause> clauses) implements PolicyFact {

    public ClausesPublished {
        clauses = List.copyOf(clauses);
    }

    /// One clause.
    ///
    /// @param text what it says, in English
    /// @param actions types of the actions that may follow
    /// @param legalGround the law behind it; null where it is the platform's own rule
    /// @param dsaCategory its category in the DSA Transparency Database, for example `STATEMENT_CATEGORY_VIOLENCE`
    /// @param effectiveTo the first day on which it is in force no more; null where it is open
    /// @param governedBy the date that counts for a piece of content; null for the day it was posted
    /// @param severity of a violation; null where the category's counts
    /// @param permitted the actions with what is proposed for them
    /// @param strike what a violation adds to an account; null where nothing is said
    /// @param dsaKeywords in the DSA Transparency Database, for example `KEYWORD_HATE_SPEECH`
    /// @param notice why, in words for the author, by language
    /// @param twoBecause why two people decide under it, whatever follows; null where one does
    /// @param automation when a rule or model may decide under it; null where only people do
    public record Clause(
            String id,
            String version,
            PolicyFamily family,
            String title,
            String text,
            LocalDate effectiveFrom,
            List<String> actions,
            @Nullable String legalGround,
            String dsaCategory,
            @Nullable LocalDate effectiveTo,
            @Nullable GovernedBy governedBy,
            @Nullable Severity severity,
            @AbsentMeansEmpty List<PermittedAction> permitted,
            @Nullable Strike strike,
            @AbsentMeansEmpty List<String> dsaKeywords,
            @Nullable Examples examples,
            @AbsentMeansEmpty Map<String, String> notice,
            @Nullable String twoBecause,
            @Nullable Automation automation) {

        public Clause {
            actions = List.copyOf(actions);
            permitted = permitted == null ? List.of() : List.copyOf(permitted);
            dsaKeywords = dsaKeywords == null ? List.of() : List.copyOf(dsaKeywords);
            notice = notice == null ? Map.of() : Map.copyOf(notice);
        }

        /// A clause under which one person decides.
        public Clause(
                String id,
                String version,
                PolicyFamily family,
                String title,
                String text,
                LocalDate effectiveFrom,
                List<String> actions,
                @Nullable String legalGround,
                String dsaCategory,
                @Nullable LocalDate effectiveTo,
                @Nullable GovernedBy governedBy,
                @Nullable Severity severity,
                List<PermittedAction> permitted,
                @Nullable Strike strike,
                List<String> dsaKeywords,
                @Nullable Examples examples,
                Map<String, String> notice) {
            this(
                    id,
                    version,
                    family,
                    title,
                    text,
                    effectiveFrom,
                    actions,
                    legalGround,
                    dsaCategory,
                    effectiveTo,
                    governedBy,
                    severity,
                    permitted,
                    strike,
                    dsaKeywords,
                    examples,
                    notice,
                    null,
                    null);
        }
    }

    /// What a violation adds to an account.
    ///
    /// @param weight 0 where no strike follows
    /// @param expiresAfter null where it never does
    public record Strike(int weight, @Nullable Duration expiresAfter) {}

    /// When a rule or model may decide under a clause, and what stops it.
    ///
    /// @param sources names of the rules and models that may
    /// @param minimumConfidence in per cent
    /// @param actions types that may follow; what cannot be undone never does
    /// @param mostPerDay decisions of one source in one market, by UTC day; beyond it the breaker opens
    /// @param mostOverturnedPercent share of its decisions since the breaker was last closed; beyond it the breaker opens
    /// @param minimumSample decisions since then before that share counts
    public record Automation(
            List<String> sources,
            int minimumConfidence,
            List<String> actions,
            int mostPerDay,
            int mostOverturnedPercent,
            int minimumSample) {

        public Automation {
            sources = List.copyOf(sources);
            actions = List.copyOf(actions);
        }
    }

    /// Content that breaks the clause, and content that is close and does not.
    public record Examples(
            @AbsentMeansEmpty List<String> violating, @AbsentMeansEmpty List<String> allowed) {

        public Examples {
            violating = violating == null ? List.of() : List.copyOf(violating);
            allowed = allowed == null ? List.of() : List.copyOf(allowed);
        }
    }
}
