package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.messaging.Rows;

/// Keeps work from people until they have acknowledged what changed about it, and says who is to acknowledge and by when.
@ApplicationScoped
public class WithholdWork {

    private static final String MODERATORS =
            """
            select cast(to_jsonb(p) as text) from person p
            where 'moderator' = any(p.roles) and p.ended_at is null and (p.until is null or p.until > cast(cast(:now as text) as timestamptz)) and p.id > :after
            order by p.id
            limit :most
            """;

    /// Shifts further ahead are not looked at.
    private static final int DAYS_AHEAD = 14;

    private final People people;
    private final Profiles profiles;
    private final TellAccess telling;
    private final Clock clock;

    WithholdWork(People people, Profiles profiles, TellAccess telling, Clock clock) {
        this.people = people;
        this.profiles = profiles;
        this.telling = telling;
        this.clock = clock;
    }

    /// Somebody who decides cases.
    ///
    /// @param nextShiftEnds when the first of their shifts that begins after the instant asked for is over; null where none is known
    public record Moderator(String id, @Nullable Instant nextShiftEnds) {}

    /// The moderators after this id, in the order of their ids.
    ///
    /// @param from from which on shifts are looked at
    public Uni<List<Moderator>> moderators(
            String after, Instant from, int most, Mutiny.Session session) {
        return session.createNativeQuery(MODERATORS, String.class)
                .setParameter("now", clock.instant().toString())
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList()
                .map(found ->
                        Rows.readAll(found, PersonRow.class).stream()
                                .map(person -> moderator(person, from))
                                .toList());
    }

    private static Moderator moderator(PersonRow person, Instant from) {
        return new Moderator(
                person.id(),
                person.profile().shifts().stream()
                        .flatMap(shift -> shift.endOfNext(from, DAYS_AHEAD).stream())
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    /// These categories, and no others, are kept from the person until they have acknowledged. Told to every service in the transaction at hand.
    public Uni<Void> until(
            String person, List<String> categories, Actor by, Mutiny.Session session) {
        return people.lock(person, session)
                .chain(found ->
                        found == null || found.endedAt() != null
                                ? Uni.createFrom().voidItem()
                                : written(found, categories, by, session));
    }

    private Uni<Void> written(
            PersonRow found, List<String> categories, Actor by, Mutiny.Session session) {
        return profiles.know(found.id(), found.profile().owing(categories), session)
                .chain(written ->
                        written == null
                                ? Uni.createFrom().voidItem()
                                : telling.changed(
                                        written,
                                        by,
                                        "withhold-unacknowledged",
                                        clock.instant(),
                                        session));
    }
}
