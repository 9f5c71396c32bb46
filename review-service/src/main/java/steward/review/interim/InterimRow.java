package steward.review.interim;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.DecisionRecorded.RequestedAction;

/// A row of `decision` that is an interim one, named as its columns are. It answers no report.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record InterimRow(
        String id,
        String caseId,
        String region,
        String clause,
        String clauseVersion,
        String category,
        String severity,
        @Nullable String language,
        List<RequestedAction> actions,
        String deciderId,
        String policyRelease,
        boolean automatedDetection,
        Instant decidedAt) {

    static InterimRow of(Interim taken) {
        var fact = taken.fact();
        return new InterimRow(
                fact.decisionId().value(),
                fact.caseId().value(),
                fact.region(),
                fact.clause().clause(),
                fact.clause().version(),
                fact.category(),
                fact.severity().name(),
                fact.language(),
                fact.actions(),
                fact.decider().id(),
                taken.release(),
                fact.automatedDetection(),
                fact.restrictedAt());
    }
}
