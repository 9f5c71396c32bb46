package steward.review.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.id.CaseId;
import steward.contracts.policy.ClauseVersion;
import steward.review.caseview.CaseView;

/// Two judgements side by side as somebody sees them who decides between them, with the case: not whose they are, nor which came first.
///
/// @param readings A and B
record AdjudicationView(String caseId, List<Read> readings, CaseView reported) {

    AdjudicationView {
        readings = List.copyOf(readings);
    }

    /// What one reader came to.
    ///
    /// @param policyRelease under which
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Read(
            String name,
            Outcome outcome,
            @Nullable ClauseVersion clause,
            List<EnforcementAction> actions,
            String rationale,
            @Nullable Integer confidence,
            @Nullable CaseId duplicateOf,
            @Nullable Findings findings,
            String policyRelease) {

        static Read of(String name, Reading reading) {
            Judgement judgement = reading.judgement();
            return new Read(
                    name,
                    judgement.outcome(),
                    judgement.clause(),
                    judgement.actions(),
                    judgement.rationale(),
                    judgement.besides().confidence(),
                    judgement.besides().duplicateOf(),
                    judgement.besides().findings(),
                    reading.policyRelease());
        }
    }

    static AdjudicationView of(DoubleReview open, CaseView reported) {
        Reading first = open.first();
        Reading second = Objects.requireNonNull(open.second());
        return new AdjudicationView(
                open.caseId().value(),
                open.isShownSwapped()
                        ? List.of(Read.of("A", second), Read.of("B", first))
                        : List.of(Read.of("A", first), Read.of("B", second)),
                reported);
    }
}
