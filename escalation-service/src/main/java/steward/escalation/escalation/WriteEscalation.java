package steward.escalation.escalation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.topic.Topics;
import steward.escalation.escalation.Transition.Moved;
import steward.messaging.Outbox;
import steward.messaging.Telling;

/// Writes a change of an escalation: its row, its history and what is told on `escalations`, in the transaction at hand.
@ApplicationScoped
public class WriteEscalation {

    private final Escalations escalations;
    private final History history;
    private final Outbox outbox;

    WriteEscalation(Escalations escalations, History history, Outbox outbox) {
        this.escalations = escalations;
        this.history = history;
        this.outbox = outbox;
    }

    public Uni<Void> write(Moved moved, Mutiny.Session session) {
        Escalation next = moved.next();
        boolean isNew = next.progress().version() == 1;
        Uni<Void> row = isNew ? escalations.add(next, session) : escalations.change(next, session);
        return row.chain(() -> history.add(next.id(), moved.entries(), session))
                .chain(() -> outbox.tellAll(tellings(moved), session))
                .replaceWithVoid();
    }

    private static List<Telling<?>> tellings(Moved moved) {
        List<Telling<?>> tellings = new ArrayList<>();
        long sequence = moved.firstSequence();
        for (EscalationFact fact : moved.facts()) {
            tellings.add(
                    Telling.of(Topics.ESCALATIONS, fact.escalationId().value(), fact, sequence)
                            .tracedBy(moved.next().asked().traceparent()));
            sequence++;
        }
        return List.copyOf(tellings);
    }
}
