package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.messaging.Transactions;

/// Registers a person or changes what they may do, and tells it in the same transaction. What stands as asked already is neither written nor told.
@ApplicationScoped
class RegisterPerson {

    private final Transactions transactions;
    private final People people;
    private final Seats seats;
    private final TellAccess telling;
    private final Clock clock;

    RegisterPerson(
            Transactions transactions,
            People people,
            Seats seats,
            TellAccess telling,
            Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.seats = seats;
        this.telling = telling;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param isNew the register never had this person
    record Registered(PersonView person, boolean isNew) {}

    /// @param grants of who asks for it; the Uni fails with a problem where they may not
    Uni<Registered> register(String person, PersonRequest request, Grants grants) {
        Instant now = clock.instant();
        return transactions.in(session ->
                allowed(person, request, grants, now, session)
                        .chain(wanted -> write(wanted, grants, now, session)));
    }

    /// Whether it could be registered; nothing is written.
    Uni<Registered> check(String person, PersonRequest request, Grants grants) {
        Instant now = clock.instant();
        return transactions.in(session ->
                allowed(person, request, grants, now, session)
                        .map(wanted ->
                                new Registered(
                                        PersonView.of(wanted.after(), now), wanted.isNew())));
    }

    private record Wanted(@Nullable PersonRow before, PersonRow after) {
        boolean isNew() {
            return before == null;
        }
    }

    private Uni<Wanted> allowed(
            String person,
            PersonRequest request,
            Grants grants,
            Instant now,
            Mutiny.Session session) {
        return people.lock(person, session)
                .map(before -> {
                    PersonRow after = request.rowOf(person, before, grants.caller().id(), now);
                    Grants.require(grants.onGranting(before, after));
                    return new Wanted(before, after);
                })
                .call(wanted -> seats.require(wanted.before(), wanted.after(), now, session));
    }

    private Uni<Registered> write(
            Wanted wanted, Grants grants, Instant now, Mutiny.Session session) {
        PersonRow before = wanted.before();
        return before == null
                ? people.add(wanted.after(), session)
                        .map(RegisterPerson::alone)
                        .chain(added -> told(added, grants, now, session))
                : people.put(wanted.after(), session)
                        .chain(written ->
                                written == null
                                        ? Uni.createFrom()
                                                .item(
                                                        new Registered(
                                                                PersonView.of(before, now), false))
                                        : told(written, grants, now, session));
    }

    private Uni<Registered> told(
            PersonRow written, Grants grants, Instant now, Mutiny.Session session) {
        return telling.changed(
                        written,
                        Actor.of(grants.caller(), Roles.OPERATOR, Roles.LEAD),
                        "register-person",
                        now,
                        session)
                .replaceWith(new Registered(PersonView.of(written, now), written.version() == 1));
    }

    private static PersonRow alone(@Nullable PersonRow added) {
        if (added == null) {
            throw ProblemException.conflict(
                    "somebody registered this person at the same moment: send it again");
        }
        return added;
    }
}
