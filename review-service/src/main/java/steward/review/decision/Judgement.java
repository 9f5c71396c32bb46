package steward.review.decision;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.ClauseVersion;

/// What a person wants to decide.
///
/// @param clause under which; null where none is needed
/// @param rationale why, for those who review decisions; never told to anyone outside
/// @param manifestlyUnfounded reports that nobody in good faith could have sent
/// @param particulars what they say besides; null for nothing
public record Judgement(
        Outcome outcome,
        @Nullable ClauseVersion clause,
        List<EnforcementAction> actions,
        String rationale,
        List<SubmissionId> manifestlyUnfounded,
        @Nullable Particulars particulars) {

    public Judgement {
        actions = List.copyOf(actions);
        manifestlyUnfounded = List.copyOf(manifestlyUnfounded);
    }

    /// One of which nothing is said besides.
    Judgement(
            Outcome outcome,
            @Nullable ClauseVersion clause,
            List<EnforcementAction> actions,
            String rationale,
            List<SubmissionId> manifestlyUnfounded) {
        this(outcome, clause, actions, rationale, manifestlyUnfounded, null);
    }

    /// The same, read under that release.
    Judgement readUnder(String release) {
        Particulars said = besides();
        return new Judgement(
                outcome,
                clause,
                actions,
                rationale,
                manifestlyUnfounded,
                new Particulars(
                        release,
                        said.confidence(),
                        said.duplicateOf(),
                        said.findings(),
                        said.territories()));
    }

    /// Whether both come to the same: outcome, clause whatever its version, actions in any order, where they hold, which case answers it, and whether somebody
    /// may have been framed. Reasons may differ.
    boolean comesToTheSameAs(Judgement other) {
        return outcome == other.outcome()
                && Objects.equals(clauseId(), other.clauseId())
                && Set.copyOf(actions).equals(Set.copyOf(other.actions))
                && Objects.equals(besides().duplicateOf(), other.besides().duplicateOf())
                && territories().equals(other.territories())
                && suspectsFraming() == other.suspectsFraming();
    }

    /// Whether it says that somebody may have been framed.
    boolean suspectsFraming() {
        Findings found = besides().findings();
        return found != null && found.suspectedFraming() != null;
    }

    /// Empty for the case's market.
    private Set<String> territories() {
        List<String> said = besides().territories();
        return said == null ? Set.of() : Set.copyOf(said);
    }

    private @Nullable String clauseId() {
        return clause == null ? null : clause.clause();
    }

    /// What is said besides; nothing where nothing is.
    Particulars besides() {
        return particulars == null ? Particulars.NONE : particulars;
    }
}
