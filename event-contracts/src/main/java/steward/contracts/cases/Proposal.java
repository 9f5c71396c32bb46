package steward.contracts.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;

/// A decision that a rule or model proposes for a case when it is opened: a violation of a clause. Review acts on it only where policy lets this source decide under
/// this clause; otherwise the case waits for people like any other.
///
/// @param id name of the rule or model, as the policy allows it
/// @param version of the rule or model
/// @param clause id of the clause that is broken; review finds the version that governs the content
/// @param confidence in per cent
/// @param ground what it rests on; null where nothing is said
public record Proposal(
        Source source,
        String id,
        String version,
        String clause,
        List<EnforcementAction> actions,
        int confidence,
        @Nullable Ground ground) {

    public Proposal {
        actions = List.copyOf(actions);
    }

    /// A proposal that says nothing of what it rests on.
    public Proposal(
            Source source,
            String id,
            String version,
            String clause,
            List<EnforcementAction> actions,
            int confidence) {
        this(source, id, version, clause, actions, confidence, null);
    }

    /// What a proposal rests on.
    ///
    /// @param because in words, without content or identities
    /// @param standingCase the case that was decided before, where the proposal repeats its decision
    /// @param standingDecision the decision that it repeats
    public record Ground(
            String because, @Nullable CaseId standingCase, @Nullable DecisionId standingDecision) {}

    /// What proposes.
    public enum Source {
        RULE,
        MODEL
    }
}
