package steward.chaos.history;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import steward.contracts.activity.CaseReleased;
import steward.contracts.cases.CaseOpened;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.escalation.EscalationAcknowledged;
import steward.contracts.escalation.EscalationClockBreached;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.escalation.EscalationOpened;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.escalation.EscalationUpdated;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;
import steward.demo.audit.Audit;

/// I4. The events of each case and each escalation are numbered without gaps and tell a life that the state machines allow.
final class TransitionsAreLegal {

    private TransitionsAreLegal() {}

    private enum Case {
        OPEN,
        PARKED,
        DECIDED
    }

    private enum Escalation {
        NONE,
        OPEN,
        TAKEN,
        DECIDED
    }

    static CheckedInvariant check(RunEvidence evidence) {
        Checks checks = new Checks(Invariant.I4);
        lives(evidence.told().cases(), fact -> fact.caseId().value())
                .forEach((id, life) -> {
                    numbered(checks, life, "the events of a case have a gap or a repetition", id);
                    boolean opensOnce =
                            life.getFirst().data() instanceof CaseOpened
                                    && life.stream()
                                                    .filter(e -> e.data() instanceof CaseOpened)
                                                    .count()
                                            == 1;
                    checks.that(opensOnce, "a case is not opened first, and once", id);
                });
        lives(evidence.told().decisions(), fact -> fact.caseId().value())
                .forEach((id, life) -> {
                    numbered(
                            checks,
                            life,
                            "what review tells of a case has a gap or a repetition",
                            id);
                    legalCase(checks, life, id);
                });
        lives(evidence.told().escalations(), fact -> fact.escalationId().value())
                .forEach((id, life) -> {
                    numbered(
                            checks,
                            life,
                            "the events of an escalation have a gap or a repetition",
                            id);
                    legalEscalation(checks, life, id);
                });
        everyClaimEndsOnce(checks, evidence);
        return checks.result();
    }

    /// The events of each aggregate by number: they are in order per partition, and the number is what says so.
    private static <F extends Fact> Map<String, List<Event<F>>> lives(
            List<Event<F>> events, Function<F, String> aggregate) {
        Map<String, List<Event<F>>> lives =
                Audit.distinct(events).stream()
                        .collect(
                                Collectors.groupingBy(
                                        event -> aggregate.apply(event.data()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return lives;
    }

    private static <F extends Fact> void numbered(
            Checks checks, Collection<Event<F>> life, String otherwise, String id) {
        long next = 1;
        boolean contiguous = true;
        for (Event<F> event : life) {
            contiguous &= event.sequence() == next++;
        }
        checks.that(contiguous, otherwise, id);
    }

    private static void legalCase(Checks checks, List<Event<DecisionFact>> life, String id) {
        Case now = Case.OPEN;
        boolean legal = true;
        for (Event<DecisionFact> event : life) {
            Case before = now;
            switch (event.data()) {
                case CaseParked _ -> {
                    legal &= before != Case.PARKED;
                    now = Case.PARKED;
                }
                case DecisionRecorded _ -> {
                    legal &= before != Case.DECIDED;
                    now = Case.DECIDED;
                }
                case CaseReopened _ -> {
                    legal &= before == Case.DECIDED;
                    now = Case.OPEN;
                }
                case ReportAnswered _ -> legal &= before == Case.DECIDED;
            }
        }
        checks.that(legal, "a case went a way that its states do not allow", id);
    }

    private static void legalEscalation(
            Checks checks, List<Event<EscalationFact>> life, String id) {
        Escalation now = Escalation.NONE;
        boolean legal = true;
        for (Event<EscalationFact> event : life) {
            Escalation before = now;
            switch (event.data()) {
                case EscalationOpened _ -> {
                    legal &= before == Escalation.NONE;
                    now = Escalation.OPEN;
                }
                case EscalationAcknowledged _ -> {
                    legal &= before == Escalation.OPEN;
                    now = Escalation.TAKEN;
                }
                case EscalationUpdated _ -> legal &= before == Escalation.TAKEN;
                case EscalationClockBreached _ ->
                        legal &= before == Escalation.OPEN || before == Escalation.TAKEN;
                case EscalationResolved _ -> {
                    legal &= before == Escalation.OPEN || before == Escalation.TAKEN;
                    now = Escalation.DECIDED;
                }
            }
        }
        checks.that(legal, "an escalation went a way that its states do not allow", id);
    }

    /// A claim that is over in its row was told once on `activity`, with the same reason; one that is live was not.
    private static void everyClaimEndsOnce(Checks checks, RunEvidence evidence) {
        Map<String, List<CaseReleased>> releases =
                Audit.distinct(evidence.activity()).stream()
                        .map(Event::data)
                        .filter(CaseReleased.class::isInstance)
                        .map(CaseReleased.class::cast)
                        .collect(Collectors.groupingBy(CaseReleased::claim));
        for (RunEvidence.Claim claim : evidence.review().claims()) {
            List<String> told =
                    releases.getOrDefault(claim.id(), List.of()).stream()
                            .map(release -> release.reason().name())
                            .toList();
            List<String> stands =
                    claim.endReason() == null ? List.of() : List.of(claim.endReason());
            checks.that(
                    told.equals(stands), "a claim's end and what is told of it differ", claim.id());
        }
    }
}
