package steward.escalation;

import java.util.List;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.TestPlatform;

/// The topics, as the neighbours write and read them.
record Wire(TestPlatform platform) {

    void send(String topic, Event<?>... events) {
        platform.topic(topic).send(List.of(events));
    }

    /// What was told of the escalations of a case so far, in order.
    List<Event<EscalationFact>> toldOf(CaseId caseId) {
        return platform.topic(Topics.ESCALATIONS).read(EscalationFact.class).stream()
                .filter(event -> event.data().caseId().equals(caseId))
                .toList();
    }
}
