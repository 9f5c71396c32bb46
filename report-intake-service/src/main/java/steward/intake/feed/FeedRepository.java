package steward.intake.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventJson;
import steward.contracts.id.ClientId;
import steward.intake.feed.FeedView.ItemView;

/// The feeds of all clients in PostgreSQL.
@ApplicationScoped
class FeedRepository {

    /// Cursors are handed out under the row of their client, in the order of the clients' names: writers of one client follow each other, so a reader
    /// never sees a cursor before a lower one, and two writers never wait for each other.
    private static final String ADD =
            """
            with told as (
                select t.*, row_number() over (partition by t.client order by t.position) as nth
                from unnest(cast(:clients as text[]), cast(:kinds as text[]), cast(:items as text[]), cast(:attempts as text[]),
                            cast(:subjects as text[]), cast(:decisions as text[]), cast(:bodies as text[]),
                            cast(:traces as text[]))
                     with ordinality as t(client, kind, item_id, attempt, subject_key, decision_id, body, traceparent, position)
            ), bumped as (
                insert into feed_cursor as c (client, last)
                select client, count(*) from told group by client order by client
                on conflict (client) do update set last = c.last + excluded.last
                returning client, last
            ), counted as (
                select client, count(*) as items from told group by client
            )
            insert into feed_item as f (client, cursor, kind, item_id, attempt, subject_key, decision_id, body, traceparent, told_at)
            select t.client, b.last - n.items + t.nth, t.kind, t.item_id, cast(t.attempt as int), t.subject_key, t.decision_id,
                   cast(t.body as jsonb), t.traceparent, :now
            from told t join bumped b using (client) join counted n using (client)
            order by t.client, t.nth
            on conflict (item_id) do update
            set cursor = excluded.cursor, attempt = excluded.attempt, body = excluded.body, traceparent = excluded.traceparent,
                told_at = excluded.told_at
            where f.outcome is null and f.attempt < excluded.attempt
            """;

    private final ObjectMapper json = EventJson.newMapper();

    /// Adds items in their order. The same item of a later attempt moves to the end, unless it is answered.
    Uni<Void> add(List<FeedItem> items, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(ADD)
                .setParameter("clients", column(items, item -> item.client().value()))
                .setParameter("kinds", column(items, item -> item.kind().name()))
                .setParameter("items", column(items, FeedItem::itemId))
                .setParameter("attempts", column(items, item -> Integer.toString(item.attempt())))
                .setParameter("subjects", column(items, FeedItem::subjectKey))
                .setParameter("decisions", column(items, FeedItem::decisionId))
                .setParameter("bodies", column(items, FeedItem::body))
                .setParameter("traces", column(items, FeedItem::traceparent))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /// A client's unanswered items after a cursor.
    Uni<List<ItemView>> open(ClientId client, long after, int limit, Mutiny.Session session) {
        return session.createNativeQuery(
                        """
                        select cursor, kind, cast(body as text) from feed_item
                        where client = :client and cursor > :after and outcome is null
                        order by cursor
                        """,
                        Object[].class)
                .setParameter("client", client.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(this::viewOf).toList());
    }

    /// A client's own enforcement request, locked for its answer.
    Uni<Optional<Enforcement>> lock(ClientId client, String enforcementId, Mutiny.Session session) {
        return session.createNativeQuery(
                        """
                        select subject_key, decision_id, traceparent, outcome from feed_item
                        where item_id = :id and client = :client and kind = 'ENFORCEMENT' for update
                        """,
                        Object[].class)
                .setParameter("id", enforcementId)
                .setParameter("client", client.value())
                .getResultList()
                .map(rows ->
                        rows.stream()
                                .findFirst()
                                .map(row -> enforcementOf(client, enforcementId, row)));
    }

    Uni<Void> answer(
            Enforcement answered, EnforcementAnswer answer, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(
                        "update feed_item set outcome = :outcome, reason = :reason, answered_at = :now where item_id = :id and client = :client")
                .setParameter("outcome", answer.outcome().name())
                .setParameter("reason", answer.reason())
                .setParameter("now", now)
                .setParameter("id", answered.enforcementId().value())
                .setParameter("client", answered.client().value())
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Marks a client's own messages as delivered; again is the same.
    ///
    /// @return those of the ids that are a message of this client's
    Uni<Set<String>> delivered(
            ClientId client, Collection<String> messageIds, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(
                        """
                        update feed_item set outcome = 'DELIVERED', answered_at = coalesce(answered_at, cast(cast(:now as text) as timestamptz))
                        where item_id = any(cast(:ids as text[])) and client = :client and kind <> 'ENFORCEMENT'
                        returning item_id
                        """,
                        String.class)
                .setParameter("now", now.toString())
                .setParameter("ids", messageIds.stream().sorted().toArray(String[]::new))
                .setParameter("client", client.value())
                .getResultList()
                .map(Set::copyOf);
    }

    private ItemView viewOf(Object[] row) {
        return ItemView.of(
                ((Number) row[0]).longValue(),
                FeedItem.Kind.valueOf((String) row[1]),
                (String) row[2],
                json);
    }

    private static Enforcement enforcementOf(ClientId client, String id, Object[] row) {
        return Enforcement.of(
                client, id, (String) row[0], (String) row[1], (String) row[2], (String) row[3]);
    }

    private static @Nullable String[] column(
            List<FeedItem> items, Function<FeedItem, @Nullable String> of) {
        return items.stream().map(of).toArray(String[]::new);
    }
}
