package steward.review.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKey;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.review.policy.Policy;

/// A decision, as far as telling people about it goes.
///
/// @param language of the content; null where unknown
/// @param owner the author's account; null where the product named none
/// @param traceparent of its case; null where that has none
/// @param applied the actions that the product confirmed
/// @param outcome of an interim restriction: that a rule may be broken
/// @param corrected the account that was told of a restriction which this decision lifted; null for none
/// @param territories where its actions hold; null where that is the market alone
/// @param governedOn the day whose words of the clause count; null where none governs
/// @param interim whether a rule restricts meanwhile, and nothing is decided: those who reported are told nothing yet
/// @param reports those that it answers: what its decider's case held, and late ones that were answered from it; empty where nobody is told yet
/// @param opponents the accounts among those who reported of which its author has reported content, too: the other side of a quarrel
/// @param reply the client's policy by which a rule answered a message that says nothing; null for every other decision
/// @param open how many of its requests have no outcome yet: until there are none, nobody is told
public record ToldDecision(
        DecisionId id,
        CaseId caseId,
        String region,
        CaseKey key,
        Outcome outcome,
        @Nullable ClauseVersion clause,
        String category,
        @Nullable String language,
        @Nullable String owner,
        boolean automatedDetection,
        boolean automatedDecision,
        @Nullable String traceparent,
        List<EnforcementAction> applied,
        @Nullable String corrected,
        @Nullable List<String> territories,
        @Nullable LocalDate governedOn,
        boolean interim,
        List<ReportToAnswer> reports,
        Set<String> opponents,
        @Nullable ReplyPolicy reply,
        int open) {

    public ToldDecision {
        applied = List.copyOf(applied);
        reports = List.copyOf(reports);
        opponents = Set.copyOf(opponents);
    }

    public ClientId client() {
        return key.subject().client();
    }

    /// In which to write to the author, of whom nobody tells us a language: the content's, else the market's; null where neither is known.
    @Nullable String languageOfAuthor(Policy policy) {
        return language != null
                ? language
                : policy.languagesOf(key.market()).stream().findFirst().orElse(null);
    }
}
