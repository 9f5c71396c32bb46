package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.messaging.Rows;

/// What the register's rows know of people beyond what they may reach.
@ApplicationScoped
class Profiles {

    private static final String KNOW =
            """
            update person p set profile = cast(cast(:profile as text) as jsonb), version = p.version + 1
            where p.id = :id and p.profile is distinct from cast(cast(:profile as text) as jsonb)
            returning cast(to_jsonb(p) as text)
            """;

    private static final String CERTIFIED_ANEW =
            """
            update person p set version = p.version + 1
            where p.ended_at is null and jsonb_array_length(p.profile -> 'certificates') > 0
            returning cast(to_jsonb(p) as text)
            """;

    private static final String WITH_SHIFTS =
            """
            select cast(to_jsonb(p) as text) from person p
            where %s
              and p.ended_at is null and (p.until is null or p.until > cast(cast(:at as text) as timestamptz))
              and jsonb_array_length(p.profile -> 'shifts') > 0 and p.id > :id
            order by p.id
            limit :most
            """
                    .formatted(InSight.CONDITION);

    /// Writes what is known of a person; null where all of it was known already.
    Uni<@Nullable PersonRow> know(String id, Profile profile, Mutiny.Session session) {
        return session.createNativeQuery(KNOW, String.class)
                .setParameter("id", id)
                .setParameter("profile", Rows.write(profile))
                .getResultList()
                .map(People::firstOf);
    }

    /// Everyone with certificates, each to be told anew because what these are worth has changed.
    Uni<List<PersonRow>> certifiedAnew(Mutiny.Session session) {
        return session.createNativeQuery(CERTIFIED_ANEW, String.class)
                .getResultList()
                .map(found -> Rows.readAll(found, PersonRow.class));
    }

    /// Those after this id who have shifts and a contract at that instant, in the order of their ids.
    Uni<List<PersonRow>> withShifts(
            Instant at, String after, Sight sight, int most, Mutiny.Session session) {
        return InSight.bind(session.createNativeQuery(WITH_SHIFTS, String.class), sight)
                .setParameter("at", at.toString())
                .setParameter("id", after)
                .setParameter("most", most)
                .getResultList()
                .map(found -> Rows.readAll(found, PersonRow.class));
    }
}
