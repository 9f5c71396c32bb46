package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Transactions;

/// Registers a person or changes what they may do, and tells it in the same transaction. What stands as asked already is neither written nor told.
@ApplicationScoped
class RegisterPerson {

    private final Transactions transactions;
    private final People people;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    RegisterPerson(
            Transactions transactions, People people, Outbox outbox, AuditLog audit, Clock clock) {
        this.audit = audit;
        this.transactions = transactions;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param isNew the register never had this person
    record Registered(PersonView person, boolean isNew) {}

    /// @param by the operator who asks for it
    Uni<Registered> register(String person, PersonRequest request, Caller by) {
        Instant now = clock.instant();
        return transactions.in(session ->
                people.put(request.rowOf(person, by.id(), now), session)
                        .chain(written ->
                                written == null
                                        ? unchanged(person, now, session)
                                        : told(written, by, now, session)));
    }

    private Uni<Registered> told(
            PersonRow written, Caller by, Instant now, Mutiny.Session session) {
        return outbox.tell(
                        Topics.ACCESS,
                        written.id(),
                        written.toGranted(),
                        written.version(),
                        session)
                .chain(() ->
                        audit.note(
                                AuditNote.write(
                                        Actor.of(by, Roles.OPERATOR),
                                        "register-person",
                                        Matter.of("person", written.id())),
                                session))
                .replaceWith(new Registered(PersonView.of(written, now), written.version() == 1));
    }

    private Uni<Registered> unchanged(String person, Instant now, Mutiny.Session session) {
        return people.find(person, Sight.EVERYONE, session)
                .map(RegisterPerson::present)
                .map(row -> new Registered(PersonView.of(row, now), false));
    }

    private static PersonRow present(@Nullable PersonRow row) {
        return Objects.requireNonNull(row, "a person is never deleted");
    }
}
