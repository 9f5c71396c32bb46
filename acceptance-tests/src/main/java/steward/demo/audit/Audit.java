package steward.demo.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;
import steward.contracts.id.EventId;

/// The audit itself, a pure function of the evidence. An event that stands on its topic twice with the same id is one event: consumers know it by its id.
/// What is doubled is a second event, or a second effect.
public final class Audit {

    private Audit() {}

    /// Everything that is lost or doubled; empty when all is well.
    public static List<Finding> of(Evidence evidence) {
        return Stream.of(
                        ofReports(evidence),
                        ofCases(evidence),
                        ofDecisions(evidence),
                        MeasuresAddUp.of(evidence))
                .flatMap(List::stream)
                .toList();
    }

    /// What became of the accepted reports.
    public static List<Finding> ofReports(Evidence evidence) {
        return ReportsEnd.of(evidence);
    }

    /// Cases and escalations that were not answered, or answered more often than they asked.
    public static List<Finding> ofCases(Evidence evidence) {
        return Stream.concat(
                        CasesAreDecided.of(evidence).stream(),
                        EscalationsAreResolved.of(evidence).stream())
                .toList();
    }

    /// What follows from decisions: requests to products, and what people are told.
    public static List<Finding> ofDecisions(Evidence evidence) {
        return Stream.concat(
                        EnforcementsAreAnswered.of(evidence).stream(),
                        new MessagesOwed(evidence).findings().stream())
                .toList();
    }

    static <F extends Fact> List<F> facts(List<Event<F>> events) {
        return distinct(events).stream().map(Event::data).toList();
    }

    /// Each event once, in the order of its first appearance.
    public static <F extends Fact> Collection<Event<F>> distinct(List<Event<F>> events) {
        Map<EventId, Event<F>> byId = new LinkedHashMap<>();
        events.forEach(event -> byId.putIfAbsent(event.id(), event));
        return byId.values();
    }
}
