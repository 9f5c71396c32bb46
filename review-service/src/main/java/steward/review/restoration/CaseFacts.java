package steward.review.restoration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.CaseDeadlineMissed;
import steward.contracts.decision.CaseDeadlineNear;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.CaseRestricted;
import steward.contracts.decision.CaseResumed;
import steward.contracts.decision.CaseUncovered;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.InformationAsked;
import steward.contracts.decision.Outcome;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;

/// What was told of cases since a copy, and where it left each of them. Pure.
///
/// @param recorded decisions that the copy does not have
/// @param restricted interim decisions that the copy does not have
/// @param answered late reports that were answered from a decision
/// @param ends where each case stands after all of it
record CaseFacts(
        List<DecisionRecorded> recorded,
        List<CaseRestricted> restricted,
        List<ReportAnswered> answered,
        List<End> ends) {

    /// Where a case stands.
    ///
    /// @param state null where nothing that was told moves it
    /// @param nearAt when it was told that its deadline is near; null where it was not
    /// @param missedAt when it was told that its deadline has passed; null where it was not
    /// @param told the sequence of the last fact
    record End(
            CaseId caseId,
            @Nullable String state,
            CaseParked.@Nullable Reason parkedBecause,
            @Nullable String standingDecision,
            @Nullable Outcome standingOutcome,
            @Nullable Instant nearAt,
            @Nullable Instant missedAt,
            long told) {

        private static End of(CaseId caseId) {
            return new End(caseId, null, null, null, null, null, null, 0);
        }

        private End after(DecisionFact fact, long sequence) {
            return switch (fact) {
                case DecisionRecorded made ->
                        moved("DECIDED", null, made.decisionId().value(), made.outcome(), sequence);
                case CaseParked parked -> moved("PARKED", parked.reason(), null, null, sequence);
                // A question that the copy does not have is nobody's to wait for.
                case CaseReopened _, InformationAsked _, CaseResumed _ ->
                        moved("QUEUED", null, null, null, sequence);
                case CaseDeadlineNear near -> warned(near.nearAt(), missedAt, sequence);
                case CaseDeadlineMissed missed -> warned(nearAt, missed.missedAt(), sequence);
                case ReportAnswered _, CaseUncovered _, CaseRestricted _ ->
                        warned(nearAt, missedAt, sequence);
            };
        }

        private End moved(
                String to,
                CaseParked.@Nullable Reason because,
                @Nullable String decision,
                @Nullable Outcome outcome,
                long sequence) {
            return new End(caseId, to, because, decision, outcome, nearAt, missedAt, sequence);
        }

        private End warned(@Nullable Instant near, @Nullable Instant missed, long sequence) {
            return new End(
                    caseId,
                    state,
                    parkedBecause,
                    standingDecision,
                    standingOutcome,
                    near,
                    missed,
                    sequence);
        }
    }

    /// @param before how many facts the copy has told of each case it has
    /// @param facts in any order, some of them known to the copy
    static CaseFacts after(Map<CaseId, Long> before, List<Event<DecisionFact>> facts) {
        List<DecisionRecorded> recorded = new ArrayList<>();
        List<CaseRestricted> restricted = new ArrayList<>();
        List<ReportAnswered> answered = new ArrayList<>();
        Map<CaseId, End> ends = new HashMap<>();
        facts.stream()
                .filter(event -> event.sequence() > before.getOrDefault(event.data().caseId(), 0L))
                .sorted(Comparator.comparingLong(Event::sequence))
                .forEach(event -> {
                    DecisionFact fact = event.data();
                    switch (fact) {
                        case DecisionRecorded made -> recorded.add(made);
                        case ReportAnswered answer -> answered.add(answer);
                        case CaseRestricted interim -> restricted.add(interim);
                        case CaseParked _,
                                CaseReopened _,
                                CaseUncovered _,
                                CaseDeadlineNear _,
                                CaseDeadlineMissed _,
                                InformationAsked _,
                                CaseResumed _ -> {}
                    }
                    End last = ends.getOrDefault(fact.caseId(), End.of(fact.caseId()));
                    ends.put(fact.caseId(), last.after(fact, event.sequence()));
                });
        return new CaseFacts(
                List.copyOf(recorded),
                List.copyOf(restricted),
                List.copyOf(answered),
                List.copyOf(ends.values()));
    }
}
