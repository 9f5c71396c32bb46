package steward.demo.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.id.EnforcementId;

/// Every action that a decision names is requested once and answered once, and none that no decision names.
final class EnforcementsAreAnswered {

    private EnforcementsAreAnswered() {}

    static List<Finding> of(Evidence evidence) {
        Findings findings = new Findings();
        Map<EnforcementId, Long> requested =
                new TreeMap<>(Comparator.comparing(EnforcementId::value));
        Audit.distinct(evidence.enforcements())
                .forEach(event -> {
                    switch (event.data()) {
                        case EnforcementRequested request -> {
                            if (request.attempt() == 1) {
                                requested.merge(request.enforcementId(), 1L, Long::sum);
                            }
                        }
                    }
                });
        Map<EnforcementId, Long> answered =
                Audit.distinct(evidence.confirmations()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        event -> event.data().enforcementId(),
                                        Collectors.counting()));
        Set<EnforcementId> named =
                actionsOf(evidence)
                        .map(DecisionRecorded.RequestedAction::enforcementId)
                        .collect(Collectors.toSet());
        for (EnforcementId enforcement : named) {
            findings.once(
                    requested.get(enforcement),
                    "an enforcement that a decision names",
                    enforcement);
            findings.once(
                    answered.get(enforcement),
                    "the product's answer to an enforcement",
                    enforcement);
        }
        requested.keySet().stream()
                .filter(enforcement -> !named.contains(enforcement))
                .forEach(enforcement ->
                        findings.doubled("an enforcement that no decision names", enforcement));
        return findings.all();
    }

    /// Of decisions, and of what rules restricted while nobody took a case.
    private static Stream<DecisionRecorded.RequestedAction> actionsOf(Evidence evidence) {
        return Audit.distinct(evidence.decisions()).stream()
                .flatMap(event ->
                        switch (event.data()) {
                            case DecisionRecorded decision -> decision.actions().stream();
                            case CaseRestricted restricted -> restricted.actions().stream();
                            case CaseParked _,
                                    CaseReopened _,
                                    ReportAnswered _,
                                    CaseUncovered _,
                                    CaseDeadlineNear _,
                                    CaseDeadlineMissed _,
                                    InformationAsked _,
                                    CaseResumed _ ->
                                    Stream.<DecisionRecorded.RequestedAction>empty();
                        });
    }
}
