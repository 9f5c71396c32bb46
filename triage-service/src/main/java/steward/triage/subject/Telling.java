package steward.triage.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseKey;
import steward.contracts.event.Event;
import steward.contracts.event.EventTypes;
import steward.contracts.event.Fact;
import steward.contracts.id.EventId;
import steward.contracts.id.Ids;
import steward.contracts.id.SubmissionId;
import steward.contracts.topic.SenderKey;

/// Makes the events that one cause leads to. Their ids follow from the cause, so that a replay makes the same ones; their time is the cause's.
record Telling(EventId cause, Instant time, @Nullable String traceparent) {

    private static final String SOURCE = "/steward/triage";

    List<Event<CaseFact>> caseEvents(CaseStep step, CaseKey key) {
        List<Event<CaseFact>> events = new ArrayList<>();
        long sequence = step.firstSequence();
        for (CaseFact fact : step.told()) {
            events.add(event(key.subject().key(), fact.caseId().value(), sequence++, fact));
        }
        return events;
    }

    Event<AssessmentFact> toSender(SenderKey sender, SubmissionId submission, AssessmentFact fact) {
        return event(sender.value(), submission.value(), 0, fact);
    }

    private <F extends Fact> Event<F> event(String key, String about, long sequence, F fact) {
        return new Event<>(
                new EventId(
                        Ids.derivedFrom(EventTypes.nameOf(fact.getClass()), cause.value(), about)
                                .toString()),
                SOURCE,
                time,
                key,
                sequence,
                traceparent,
                fact);
    }
}
