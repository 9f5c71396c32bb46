package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.certification.LevelTables;

/// Tells every service what people may do, in the transaction that wrote it. Of who is out nothing is told: a grant would let them in again.
@ApplicationScoped
class TellAccess {

    private final LevelTables tables;
    private final Outbox outbox;
    private final AuditLog audit;

    TellAccess(LevelTables tables, Outbox outbox, AuditLog audit) {
        this.tables = tables;
        this.outbox = outbox;
        this.audit = audit;
    }

    /// With the entry of the audit log about whoever changed it.
    Uni<Void> changed(
            PersonRow person, Actor by, String action, Instant now, Mutiny.Session session) {
        return granted(person, now, session)
                .chain(() -> noted(by, action, Matter.of("person", person.id()), session));
    }

    /// Only the entry of the audit log.
    Uni<Void> noted(Actor by, String action, Matter about, Mutiny.Session session) {
        return audit.note(AuditNote.write(by, action, about), session);
    }

    Uni<Void> granted(PersonRow person, Instant now, Mutiny.Session session) {
        return granted(List.of(person), now, session);
    }

    Uni<Void> granted(Collection<PersonRow> people, Instant now, Mutiny.Session session) {
        return tables.inForce(session)
                .chain(inForce ->
                        outbox.tellAll(
                                people.stream()
                                        .filter(person -> person.endedAt() == null)
                                        .map(person ->
                                                Telling.of(
                                                        Topics.ACCESS,
                                                        person.id(),
                                                        person.toGranted(inForce, now),
                                                        person.version()))
                                        .toList(),
                                session))
                .replaceWithVoid();
    }
}
