package steward.chaos.history;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import steward.contracts.activity.CaseReleased;
import steward.contracts.cases.CaseOpened;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;
import steward.demo.audit.Audit;

/// I4. The events of each case and each escalation are numbered without gaps and tell a life that the state machines allow.
final class TransitionsAreLegal {

    private TransitionsAreLegal() {}

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
                    checks.that(
                            LegalLife.ofCase(life),
                            "a case went a way that its states do not allow",
                            id);
                });
        lives(evidence.told().escalations(), fact -> fact.escalationId().value())
                .forEach((id, life) -> {
                    numbered(
                            checks,
                            life,
                            "the events of an escalation have a gap or a repetition",
                            id);
                    checks.that(
                            LegalLife.ofEscalation(life),
                            "an escalation went a way that its states do not allow",
                            id);
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
