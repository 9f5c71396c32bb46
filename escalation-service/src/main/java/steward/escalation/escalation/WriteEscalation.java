package steward.escalation.escalation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
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
    private final AuditLog audit;

    WriteEscalation(Escalations escalations, History history, Outbox outbox, AuditLog audit) {
        this.escalations = escalations;
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
    }

    /// @param by who or which rule made the change, for the audit log
    public Uni<Void> write(Moved moved, Actor by, Mutiny.Session session) {
        Escalation next = moved.next();
        boolean isNew = next.progress().version() == 1;
        Uni<Void> row = isNew ? escalations.add(next, session) : escalations.change(next, session);
        return row.chain(() -> history.add(next.id(), moved.entries(), session))
                .chain(() -> outbox.tellAll(tellings(moved), session))
                .chain(() -> audit.noteAll(notes(moved, by), session));
    }

    private static List<AuditNote> notes(Moved moved, Actor by) {
        Matter escalation =
                Matter.of("escalation", moved.next().id().value())
                        .in(moved.next().asked().region());
        return moved.entries().stream()
                .map(entry ->
                        AuditNote.write(by, "change-escalation", escalation)
                                .endingIn(entry.kind().name()))
                .toList();
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
