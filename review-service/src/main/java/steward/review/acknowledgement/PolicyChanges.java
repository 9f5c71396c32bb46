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

    private static final String LOCK =
            """
            select cast(jsonb_build_object('changed', c.changed, 'owed', case when a.acknowledged_at is null then
                jsonb_build_object('draw', a.draw, 'wrong', a.wrong, 'wrongAt', a.wrong_at) end) as text)
            from policy_acknowledgement a join policy_change c on c.id = a.change
            where a.person = :person and a.change = :change
            for update of a
            """;

    private static final String ACKNOWLEDGE =
            """
            update policy_acknowledgement set acknowledged_at = cast(cast(:now as text) as timestamptz)
            where person = :person and change = :change and acknowledged_at is null
            """;

    private static final String ATTEMPT =
            """
            insert into quiz_attempt (person, change, number, at, quizzes, all_right)
            select :person, :change, count(*) + 1, cast(cast(:now as text) as timestamptz),
                array(select jsonb_array_elements_text(cast(cast(:quizzes as text) as jsonb))), :right
            from quiz_attempt t where t.person = :person and t.change = :change
            """;

    private static final String WRONG =
            """
            update policy_acknowledgement
            set wrong = wrong + 1, wrong_at = cast(cast(:now as text) as timestamptz), draw = cast(floor(random() * 9007199254740992) as bigint)
            where person = :person and change = :change
            """;

    private static final String STUCK =
            """
            select cast(jsonb_build_object('person', a.person, 'changes', jsonb_agg(a.change order by a.change)) as text)
            from policy_acknowledgement a
            where a.acknowledged_at is null and a.wrong >= :tries and a.person > :after
            group by a.person
            order by a.person
            limit :most
            """;

    private static final String WITHHELD =
            """
            select distinct category from policy_acknowledgement a join policy_change c on c.id = a.change, unnest(c.categories) as category
            where a.person = :person and a.acknowledged_at is null and a.withheld_at is not null
            order by 1
            """;

    private static final String FEED =
            """
            select cast(jsonb_build_object('change', jsonb_build_object(
                'id', c.id, 'at', c.at, 'release', c.release, 'emergency', c.emergency, 'categories', to_jsonb(c.categories), 'changed', c.changed,
                'dueAt', a.due_at, 'acknowledgedAt', a.acknowledged_at, 'withheld', a.withheld_at is not null and a.acknowledged_at is null,
                'acknowledged', case when :counted then (
                    select count(*) from policy_acknowledgement k where k.change = c.id and k.acknowledged_at is not null) end,
                'owed', case when :counted then (
                    select count(*) from policy_acknowledgement k where k.change = c.id and k.acknowledged_at is null) end),
                'owed', case when a.person is not null and a.acknowledged_at is null then
                    jsonb_build_object('draw', a.draw, 'wrong', a.wrong, 'wrongAt', a.wrong_at) end) as text)
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

    /// What this person owes of a change, locked for the transaction; null where they were never asked.
    Uni<PolicyChangeRow.@Nullable Locked> lock(
            String person, String change, Mutiny.Session session) {
        return session.createNativeQuery(LOCK, String.class)
                .setParameter("person", person)
                .setParameter("change", change)
                .getResultList()
                .map(found ->
                        found.isEmpty()
                                ? null
                                : Rows.read(found.getFirst(), PolicyChangeRow.Locked.class));
    }

    Uni<Void> acknowledge(String person, String change, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(ACKNOWLEDGE)
                .setParameter("person", person)
                .setParameter("change", change)
                .setParameter("now", now.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Writes an attempt down; after a wrong one another sheet is drawn.
    Uni<Void> attempted(
            String person,
            String change,
            List<String> quizzes,
            boolean right,
            Instant now,
            Mutiny.Session session) {
        Uni<Integer> written =
                session.createNativeQuery(ATTEMPT)
                        .setParameter("person", person)
                        .setParameter("change", change)
                        .setParameter("quizzes", Rows.write(quizzes))
                        .setParameter("right", right)
                        .setParameter("now", now.toString())
                        .executeUpdate();
        return right
                ? written.replaceWithVoid()
                : written.chain(() ->
                                session.createNativeQuery(WRONG)
                                        .setParameter("person", person)
                                        .setParameter("change", change)
                                        .setParameter("now", now.toString())
                                        .executeUpdate())
                        .replaceWithVoid();
    }

    /// Who has answered wrongly so often and not acknowledged yet, in the order of their ids.
    Uni<List<StuckView.PersonView>> stuck(
            int tries, String after, int most, Mutiny.Session session) {
        return session.createNativeQuery(STUCK, String.class)
                .setParameter("tries", tries)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList()
                .map(found -> Rows.readAll(found, StuckView.PersonView.class));
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
    Uni<List<PolicyChangeRow>> feed(
            String person, boolean counted, int most, Mutiny.Session session) {
        return session.createNativeQuery(FEED, String.class)
                .setParameter("person", person)
                .setParameter("counted", counted)
                .setParameter("most", most)
                .getResultList()
                .map(found -> Rows.readAll(found, PolicyChangeRow.class));
    }
}
