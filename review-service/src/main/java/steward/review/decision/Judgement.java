package steward.review.decision;

import java.util.List;
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
public record Judgement(
        Outcome outcome,
        @Nullable ClauseVersion clause,
        List<EnforcementAction> actions,
        String rationale,
        List<SubmissionId> manifestlyUnfounded) {

    public Judgement {
        actions = List.copyOf(actions);
        manifestlyUnfounded = List.copyOf(manifestlyUnfounded);
    }
}
