package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.ProblemException;
import steward.audit.Actor;
import steward.messaging.Transactions;

/// Changes what the register knows of a person, and tells what follows from it in the same transaction. What stands as asked already is neither written nor told.
@ApplicationScoped
class AmendPerson {

    private final Transactions transactions;
    private final People people;
    private final Profiles profiles;
    private final TellAccess telling;
    private final Clock clock;

    AmendPerson(
            Transactions transactions,
            People people,
            Profiles profiles,
            TellAccess telling,
            Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.profiles = profiles;
        this.telling = telling;
        this.clock = clock;
    }

    /// Who changes what.
    ///
    /// @param person whose entry
    /// @param action as the audit log has it
    record Change(
            String person, Actor by, String action, BiFunction<Profile, Instant, Profile> next) {}

    /// The person as they stand then; the Uni fails with a problem where the register never had them.
    ///
    /// @param allowing asked of the entry before anything is changed; it throws what is refused
    Uni<PersonRow> amend(Change change, Consumer<PersonRow> allowing) {
        Instant now = clock.instant();
        return transactions.in(session ->
                allowed(change, allowing, session)
                        .chain(found -> written(found, change, now, session)));
    }

    /// Whether it could be changed; nothing is written.
    Uni<PersonRow> check(Change change, Consumer<PersonRow> allowing) {
        return transactions.in(session -> allowed(change, allowing, session));
    }

    private Uni<PersonRow> allowed(
            Change change, Consumer<PersonRow> allowing, Mutiny.Session session) {
        return people.lock(change.person(), session)
                .map(found -> {
                    if (found == null) {
                        throw ProblemException.notFound();
                    }
                    allowing.accept(found);
                    return found;
                });
    }

    private Uni<PersonRow> written(
            PersonRow found, Change change, Instant now, Mutiny.Session session) {
        Profile next = change.next().apply(found.profile(), now);
        return profiles.know(found.id(), next, session)
                .chain(written ->
                        written == null
                                ? Uni.createFrom().item(found)
                                : told(written, change, now, session));
    }

    private Uni<PersonRow> told(
            PersonRow written, Change change, Instant now, Mutiny.Session session) {
        return telling.changed(written, change.by(), change.action(), now, session)
                .replaceWith(written);
    }
}
