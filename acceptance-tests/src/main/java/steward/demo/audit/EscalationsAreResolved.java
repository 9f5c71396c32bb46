package steward.demo.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import steward.contracts.escalation.EscalationAcknowledged;
import steward.contracts.escalation.EscalationClockBreached;
import steward.contracts.escalation.EscalationContentSeen;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.escalation.EscalationOpened;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.escalation.EscalationUpdated;
import steward.contracts.id.CaseId;

/// Every escalation is resolved once.
final class EscalationsAreResolved {

    private EscalationsAreResolved() {}

    static List<Finding> of(Evidence evidence) {
        Findings findings = new Findings();
        Map<CaseId, Long> opened = new HashMap<>();
        Map<CaseId, Long> resolved = new HashMap<>();
        for (EscalationFact fact : Audit.facts(evidence.escalations())) {
            switch (fact) {
                case EscalationOpened open -> opened.merge(open.caseId(), 1L, Long::sum);
                case EscalationResolved resolution ->
                        resolved.merge(resolution.caseId(), 1L, Long::sum);
                case EscalationAcknowledged _,
                        EscalationUpdated _,
                        EscalationClockBreached _,
                        EscalationContentSeen _ -> {}
            }
        }
        opened.forEach((caseId, times) -> {
            long found = resolved.getOrDefault(caseId, 0L);
            if (found < times) {
                findings.lost("the resolution of an escalation", caseId);
            } else if (found > times) {
                findings.doubled("the resolution of an escalation", caseId);
            }
        });
        return findings.all();
    }
}
