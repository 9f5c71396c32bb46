package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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

/// Ends a person's access now, and tells it in the same transaction. Ending it again changes nothing.
@ApplicationScoped
class EndAccess {

    private final Transactions transactions;
    private final People people;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    EndAccess(
            Transactions transactions, People people, Outbox outbox, AuditLog audit, Clock clock) {
        this.audit = audit;
        this.transactions = transactions;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The person as they stand then; null where the register never had them.
    ///
    /// @param grants of who asks for it; the Uni fails with a problem where they may not
    Uni<@Nullable PersonView> end(String person, Grants grants) {
        Instant now = clock.instant();
        return transactions
                .in(session ->
                        people.find(person, Sight.EVERYONE, session)
                                .chain(found -> ended(found, grants, now, session)))
                .map(row -> row == null ? null : PersonView.of(row, now));
    }

    private Uni<@Nullable PersonRow> ended(
            @Nullable PersonRow found, Grants grants, Instant now, Mutiny.Session session) {
        if (found == null) {
            return Uni.createFrom().nullItem();
        }
        Grants.require(grants.onChanging(found));
        return people.end(found.id(), grants.caller().id(), now, session)
                .chain(ended ->
                        ended == null
                                ? people.find(found.id(), Sight.EVERYONE, session)
                                : told(ended, grants.caller(), session));
    }

    private Uni<@Nullable PersonRow> told(PersonRow ended, Caller by, Mutiny.Session session) {
        return outbox.tell(Topics.ACCESS, ended.id(), ended.toEnded(), ended.version(), session)
                .chain(() ->
                        audit.note(
                                AuditNote.write(
                                        Actor.of(by, Roles.OPERATOR, Roles.LEAD),
                                        "end-access",
                                        Matter.of("person", ended.id())),
                                session))
                .replaceWith(ended);
    }
}
