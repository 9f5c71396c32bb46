package steward.demo;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import steward.contracts.assessment.SubmissionSettled;
import steward.contracts.cases.CaseOpened;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.escalation.EscalationOpened;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EventId;
import steward.demo.audit.Audit;
import steward.demo.audit.Evidence;
import steward.demo.audit.Finding;

/// Draws the figures of a run from its evidence.
final class Conclusion {

    private Conclusion() {}

    static DemoResult of(
            Evidence evidence, Tally tally, Collection<Double> claimable, EnforcementWatch watch) {
        List<Finding> findings = Audit.of(evidence);
        Map<DecisionId, Instant> decidedAt = new HashMap<>();
        for (Event<?> event : evidence.decisions()) {
            if (event.data() instanceof DecisionRecorded decision
                    && !decision.actions().isEmpty()) {
                decidedAt.put(decision.decisionId(), decision.decidedAt());
            }
        }
        long cases = count(evidence.cases(), CaseOpened.class);
        return new DemoResult(
                tally.submitted.sum(),
                evidence.accepted().size(),
                cases,
                evidence.assessments().stream()
                        .map(Event::data)
                        .filter(SubmissionSettled.class::isInstance)
                        .filter(fact ->
                                evidence.accepted()
                                        .contains(((SubmissionSettled) fact).submissionId()))
                        .distinct()
                        .count(),
                count(evidence.decisions(), DecisionRecorded.class),
                count(evidence.escalations(), EscalationOpened.class),
                count(evidence.escalations(), EscalationResolved.class),
                distinct(evidence.enforcements()),
                distinct(evidence.messages()),
                count(findings, Finding.Kind.LOST),
                count(findings, Finding.Kind.DOUBLED),
                Percentiles.of(claimable),
                Percentiles.of(watch.delays(decidedAt)),
                cases == 0 ? 0 : (double) evidence.caseReports().size() / cases,
                findings);
    }

    private static long count(List<Finding> findings, Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    private static <F extends Fact> long count(List<Event<F>> events, Class<? extends F> fact) {
        return distinct(events.stream().filter(event -> fact.isInstance(event.data())).toList());
    }

    private static <F extends Fact> long distinct(List<Event<F>> events) {
        Set<EventId> ids = new HashSet<>();
        events.forEach(event -> ids.add(event.id()));
        return ids.size();
    }
}
