package steward.review.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.ClausesPublished.Examples;
import steward.contracts.policy.ClausesPublished.Strike;
import steward.contracts.policy.GovernedBy;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PermittedAction;
import steward.contracts.policy.PolicyFamily;

/// A clause as the shipped files have it.
///
/// @param notice why, in words for the author, by language
/// @param twoBecause why two people decide under it; null where one does
/// @param automation when a rule or model may decide under it; null where only people do
record ShippedClause(
        String id,
        String version,
        PolicyFamily family,
        String title,
        String text,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable GovernedBy governedBy,
        @Nullable Severity severity,
        List<PermittedAction> actions,
        @Nullable Strike strike,
        @Nullable String legalGround,
        String dsaCategory,
        @Nullable List<String> dsaKeywords,
        @Nullable Examples examples,
        @Nullable Map<String, String> notice,
        @Nullable String twoBecause,
        @Nullable Automation automation) {

    ClausesPublished published() {
        return new ClausesPublished(
                new PartVersion("clauses/" + id, version),
                List.of(
                        new Clause(
                                id,
                                version,
                                family,
                                title,
                                text,
                                effectiveFrom,
                                actions.stream().map(PermittedAction::type).toList(),
                                legalGround,
                                dsaCategory,
                                effectiveTo,
                                governedBy,
                                severity,
                                actions,
                                strike,
                                dsaKeywords == null ? List.of() : dsaKeywords,
                                examples,
                                notice == null ? Map.of() : notice,
                                twoBecause,
                                automation)));
    }
}
