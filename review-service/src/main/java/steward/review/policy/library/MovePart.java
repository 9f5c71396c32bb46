package steward.review.policy.library;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;

/// Takes a version one step on its way.
@ApplicationScoped
class MovePart {

    private final Transactions transactions;
    private final LibraryRepository library;
    private final AuditLog audit;
    private final Clock clock;

    MovePart(Transactions transactions, LibraryRepository library, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.library = library;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param key name and version
    Uni<EntryView> move(String key, Step step, @Nullable String note, Caller by) {
        Instant now = clock.instant();
        return transactions.in(session ->
                library.locked(session)
                        .chain(known -> {
                            Entry stands = Entries.find(known, key);
                            Entry moved = moved(stands, step, by, now);
                            return written(moved, step, note, by, session)
                                    .map(_ ->
                                            EntryView.of(moved, Shelf.of(known), Entries.day(now)));
                        }));
    }

    private static Entry moved(Entry stands, Step step, Caller by, Instant now) {
        return switch (step.from(stands.lifecycle(), by.id())) {
            case Move.Made(Lifecycle next) -> stands.movedTo(next, now);
            case Move.Refused(String rule, String expected) ->
                    throw ProblemException.conflict("step", rule, expected);
        };
    }

    private Uni<Void> written(
            Entry moved, Step step, @Nullable String note, Caller by, Mutiny.Session session) {
        return library.put(
                        List.of(moved),
                        List.of(StepRow.of(moved, step.name(), by.id(), note)),
                        session)
                .chain(() ->
                        audit.note(
                                AuditNote.write(
                                                Actor.of(by, Roles.POLICY_MANAGER),
                                                "move-policy",
                                                Matter.of("policy", moved.part().key()))
                                        .endingIn(step.name()),
                                session));
    }
}
