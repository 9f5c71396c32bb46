package steward.review.acknowledgement;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.messaging.Rows;

/// Changes of the rules and acknowledgements, as rows.
@ApplicationScoped
class PolicyChanges {

    private static final String LATEST =
            """
            select cast(to_jsonb(c) as text) from policy_change c order by c.at desc, c.id desc limit 1
            """;

    private static final String ADD =
            """
            insert into policy_change (id, at, release, emergency, categories, changed, rules)
            select r.id, r.at, r.release, r.emergency, r.categories, r.changed, r.rules
            from jsonb_to_record(cast(cast(:row as text) as jsonb)) as r(
                id text, at timestamptz, release text, emergency boolean, categories text[], changed jsonb, rules jsonb)
            on conflict (id) do nothing
            """;

    private static final String EMERGENCIES =
            """
            select l.part || '@' || l.version from policy_library l where l.emergency_by is not null
            """;

    private static final String OWE =
            """
            insert into policy_acknowledgement (person, change, due_at)
            select r.person, :change, r.due_at from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(person text, due_at timestamptz)
            on conflict do nothing
            """;

    private static final String OVERDUE =
            """
            update policy_acknowledgement a set withheld_at = cast(cast(:now as text) as timestamptz)
            where (a.person, a.change) in (
                select o.person, o.change from policy_acknowledgement o
                where o.acknowledged_at is null and o.withheld_at is null and o.due_at <= cast(cast(:now as text) as timestamptz)
                order by o.due_at, o.person, o.change limit :most
                for update skip locked)
            returning a.person
            """;

    private static final String ACKNOWLEDGE =
            """
            update policy_acknowledgement a set acknowledged_at = coalesce(o.acknowledged_at, cast(cast(:now as text) as timestamptz))
            from policy_acknowledgement o
            where (o.person, o.change) = (a.person, a.change) and a.person = :person and a.change = :change
            returning o.acknowledged_at is null
            """;

    private static final String WITHHELD =
            """
            select distinct category from policy_acknowledgement a join policy_change c on c.id = a.change, unnest(c.categories) as category
            where a.person = :person and a.acknowledged_at is null and a.withheld_at is not null
            order by 1
            """;

    private static final String FEED =
            """
            select cast(jsonb_build_object(
                'id', c.id, 'at', c.at, 'release', c.release, 'emergency', c.emergency, 'categories', to_jsonb(c.categories), 'changed', c.changed,
                'dueAt', a.due_at, 'acknowledgedAt', a.acknowledged_at, 'withheld', a.withheld_at is not null and a.acknowledged_at is null,
                'acknowledged', case when :counted then (
                    select count(*) from policy_acknowledgement k where k.change = c.id and k.acknowledged_at is not null) end,
                'owed', case when :counted then (
                    select count(*) from policy_acknowledgement k where k.change = c.id and k.acknowledged_at is null) end) as text)
            from policy_change c left join policy_acknowledgement a on a.change = c.id and a.person = :person
            where c.changed <> cast('[]' as jsonb) or c.categories <> cast('{}' as text[])
            order by c.at desc, c.id desc
            limit :most
            """;

    /// Who owes an acknowledgement, and by when.
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Owed(String person, Instant dueAt) {}

    /// The last change; null before the first rules were seen.
    Uni<@Nullable PolicyChange> latest(Mutiny.Session session) {
        return session.createNativeQuery(LATEST, String.class)
                .getResultList()
                .map(found ->
                        found.isEmpty() ? null : Rows.read(found.getFirst(), PolicyChange.class));
    }

    /// Answers whether it was added: another process may have been faster.
    Uni<Boolean> add(PolicyChange change, Mutiny.Session session) {
        return session.createNativeQuery(ADD)
                .setParameter("row", Rows.write(change))
                .executeUpdate()
                .map(added -> added == 1);
    }

    /// Parts that went out as emergencies, as `part@version`.
    Uni<List<String>> emergencies(Mutiny.Session session) {
        return session.createNativeQuery(EMERGENCIES, String.class).getResultList();
    }

    Uni<Void> owe(String change, Collection<Owed> owed, Mutiny.Session session) {
        return owed.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(OWE)
                        .setParameter("change", change)
                        .setParameter("rows", Rows.write(owed))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /// People whose time is over since now, a bounded number; each is answered once.
    Uni<List<String>> overdue(Instant now, int most, Mutiny.Session session) {
        return session.createNativeQuery(OVERDUE, String.class)
                .setParameter("now", now.toString())
                .setParameter("most", most)
                .getResultList()
                .map(people -> people.stream().distinct().sorted().toList());
    }

    /// Answers whether it was owed until then; null where it never was.
    Uni<@Nullable Boolean> acknowledge(
            String person, String change, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(ACKNOWLEDGE, Boolean.class)
                .setParameter("person", person)
                .setParameter("change", change)
                .setParameter("now", now.toString())
                .getResultList()
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /// Categories that are to be kept from a person.
    Uni<List<String>> withheld(String person, Mutiny.Session session) {
        return session.createNativeQuery(WITHHELD, String.class)
                .setParameter("person", person)
                .getResultList();
    }

    /// The latest first, with what this person owes.
    ///
    /// @param counted whether it is said how many have acknowledged
    Uni<List<PolicyChangeView>> feed(
            String person, boolean counted, int most, Mutiny.Session session) {
        return session.createNativeQuery(FEED, String.class)
                .setParameter("person", person)
                .setParameter("counted", counted)
                .setParameter("most", most)
                .getResultList()
                .map(found -> Rows.readAll(found, PolicyChangeView.class));
    }
}
