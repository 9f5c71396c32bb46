package steward.demo.audit;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import steward.contracts.decision.CaseDeadlineMissed;
import steward.contracts.decision.CaseDeadlineNear;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.CaseRestricted;
import steward.contracts.decision.CaseResumed;
import steward.contracts.decision.CaseUncovered;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.InformationAsked;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;

/// Every case is decided once, and once more for each time that it was reopened, or parked after it was decided.
final class CasesAreDecided {

    private CasesAreDecided() {}

    static List<Finding> of(Evidence evidence) {
        Findings findings = new Findings();
        Set<CaseId> decided = new HashSet<>();
        Set<CaseId> decidedAgain = new HashSet<>();
        Audit.distinct(evidence.decisions()).stream()
                .sorted(Comparator.comparingLong(Event::sequence))
                .forEach(event -> {
                    switch (event.data()) {
                        case DecisionRecorded decision -> {
                            if (!decided.add(decision.caseId())) {
                                decidedAgain.add(decision.caseId());
                            }
                        }
                        case CaseReopened reopened -> decided.remove(reopened.caseId());
                        // Confirmed after it was decided: the specialists decide it anew.
                        case CaseParked parked -> decided.remove(parked.caseId());
                        case ReportAnswered _,
                                CaseUncovered _,
                                CaseRestricted _,
                                CaseDeadlineNear _,
                                CaseDeadlineMissed _,
                                InformationAsked _,
                                CaseResumed _ -> {}
                    }
                });
        for (CaseId caseId : casesOf(evidence)) {
            if (!decided.contains(caseId)) {
                findings.lost("a decision of a case", caseId);
            }
            if (decidedAgain.contains(caseId)) {
                findings.doubled("a decision of a case", caseId);
            }
        }
        return findings.all();
    }

    private static Set<CaseId> casesOf(Evidence evidence) {
        return Audit.distinct(evidence.cases()).stream()
                .map(event -> event.data().caseId())
                .collect(Collectors.toSet());
    }
}
