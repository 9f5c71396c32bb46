package steward.demo.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.assessment.SubmissionOutcome;
import steward.contracts.assessment.SubmissionSettled;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.escalation.EscalationAcknowledged;
import steward.contracts.escalation.EscalationClockBreached;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.escalation.EscalationOpened;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.escalation.EscalationUpdated;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;
import steward.contracts.id.CaseId;
import steward.contracts.id.EnforcementId;
import steward.contracts.id.EventId;
import steward.contracts.id.SubmissionId;

/// The audit itself, a pure function of the evidence. An event that stands on its topic twice with the same id is one event: consumers know it by its id.
/// What is doubled is a second event, or a second effect.
public final class Audit {

    private final Evidence evidence;
    private final List<Finding> findings = new ArrayList<>();

    private Audit(Evidence evidence) {
        this.evidence = evidence;
    }

    /// Everything that is lost or doubled; empty when all is well.
    public static List<Finding> of(Evidence evidence) {
        Audit audit = new Audit(evidence);
        audit.everySubmissionEndsOnce();
        audit.everyCaseIsDecided();
        audit.everyDecisionHasItsEnforcements();
        audit.findings.addAll(new MessagesOwed(evidence).findings());
        audit.everyEscalationIsResolvedOnce();
        audit.analyticsCountedEachEventOnce();
        return List.copyOf(audit.findings);
    }

    private void everySubmissionEndsOnce() {
        Map<SubmissionId, Long> received =
                distinct(evidence.submissions()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        event -> submissionOf(event.data()),
                                        Collectors.counting()));
        Map<SubmissionId, Long> ends = new HashMap<>();
        Map<SubmissionId, CaseId> linked = new HashMap<>();
        Map<SubmissionId, Long> outcomes = new HashMap<>();
        for (AssessmentFact fact : facts(evidence.assessments())) {
            switch (fact) {
                case SubmissionLinked link -> {
                    ends.merge(link.submissionId(), 1L, Long::sum);
                    linked.put(link.submissionId(), link.caseId());
                }
                case SubmissionSettled settled -> ends.merge(settled.submissionId(), 1L, Long::sum);
                case SubmissionOutcome outcome ->
                        outcomes.merge(outcome.submissionId(), 1L, Long::sum);
            }
        }
        Map<SubmissionId, Long> rows =
                evidence.caseReports().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Evidence.CaseReportRow::submissionId,
                                        Collectors.counting()));
        for (SubmissionId accepted : evidence.accepted()) {
            once(
                    received.get(accepted),
                    "an accepted submission on the submissions topic",
                    accepted);
            once(ends.get(accepted), "a case or a settlement of an accepted submission", accepted);
            if (linked.containsKey(accepted)) {
                once(rows.get(accepted), "the row of a report in its case", accepted);
                if (!outcomes.containsKey(accepted)) {
                    findings.add(Finding.lost("an outcome for a linked submission", accepted));
                }
            }
        }
    }

    private void everyCaseIsDecided() {
        Set<CaseId> decided = new HashSet<>();
        Set<CaseId> decidedAgain = new HashSet<>();
        distinct(evidence.decisions()).stream()
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
                        case ReportAnswered _ -> {}
                    }
                });
        for (CaseId caseId : casesOfThisRun()) {
            if (!decided.contains(caseId)) {
                findings.add(Finding.lost("a decision of a case", caseId));
            }
            if (decidedAgain.contains(caseId)) {
                findings.add(Finding.doubled("a decision of a case", caseId));
            }
        }
    }

    private void everyDecisionHasItsEnforcements() {
        Map<EnforcementId, Long> requested =
                new TreeMap<>(Comparator.comparing(EnforcementId::value));
        distinct(evidence.enforcements())
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
                distinct(evidence.confirmations()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        event -> event.data().enforcementId(),
                                        Collectors.counting()));
        Set<EnforcementId> named =
                decisions()
                        .flatMap(decision -> decision.actions().stream())
                        .map(DecisionRecorded.RequestedAction::enforcementId)
                        .collect(Collectors.toSet());
        for (EnforcementId enforcement : named) {
            once(requested.get(enforcement), "an enforcement that a decision names", enforcement);
            once(answered.get(enforcement), "the product's answer to an enforcement", enforcement);
        }
        requested.keySet().stream()
                .filter(enforcement -> !named.contains(enforcement))
                .forEach(enforcement ->
                        findings.add(
                                Finding.doubled(
                                        "an enforcement that no decision names", enforcement)));
    }

    private void everyEscalationIsResolvedOnce() {
        Map<CaseId, Long> opened = new HashMap<>();
        Map<CaseId, Long> resolved = new HashMap<>();
        for (EscalationFact fact : facts(evidence.escalations())) {
            switch (fact) {
                case EscalationOpened open -> opened.merge(open.caseId(), 1L, Long::sum);
                case EscalationResolved resolution ->
                        resolved.merge(resolution.caseId(), 1L, Long::sum);
                case EscalationAcknowledged _, EscalationUpdated _, EscalationClockBreached _ -> {}
            }
        }
        opened.forEach((caseId, times) -> {
            long found = resolved.getOrDefault(caseId, 0L);
            if (found < times) {
                findings.add(Finding.lost("the resolution of an escalation", caseId));
            } else if (found > times) {
                findings.add(Finding.doubled("the resolution of an escalation", caseId));
            }
        });
    }

    private void analyticsCountedEachEventOnce() {
        Set<String> types = new TreeSet<>(evidence.told().keySet());
        types.addAll(evidence.counted().keySet());
        for (String type : types) {
            long told = evidence.told().getOrDefault(type, 0L);
            long counted = evidence.counted().getOrDefault(type, 0L);
            String what = "analytics counted " + counted + " of " + told + " events of type";
            if (counted < told) {
                findings.add(Finding.lost(what, type));
            } else if (counted > told) {
                findings.add(Finding.doubled(what, type));
            }
        }
    }

    private Set<CaseId> casesOfThisRun() {
        return distinct(evidence.cases()).stream()
                .map(event -> event.data().caseId())
                .collect(Collectors.toSet());
    }

    private Stream<DecisionRecorded> decisions() {
        return distinct(evidence.decisions()).stream()
                .map(Event::data)
                .filter(DecisionRecorded.class::isInstance)
                .map(DecisionRecorded.class::cast);
    }

    private void once(@org.jspecify.annotations.Nullable Long times, String what, Object id) {
        if (times == null) {
            findings.add(Finding.lost(what, id));
        } else if (times > 1) {
            findings.add(Finding.doubled(what, id));
        }
    }

    private static SubmissionId submissionOf(steward.contracts.submission.SubmissionFact fact) {
        return switch (fact) {
            case steward.contracts.submission.ReportReceived report -> report.submissionId();
        };
    }

    private static <F extends Fact> List<F> facts(List<Event<F>> events) {
        return distinct(events).stream().map(Event::data).toList();
    }

    static <F extends Fact> Collection<Event<F>> distinct(List<Event<F>> events) {
        Map<EventId, Event<F>> byId = new java.util.LinkedHashMap<>();
        events.forEach(event -> byId.putIfAbsent(event.id(), event));
        return byId.values();
    }
}
