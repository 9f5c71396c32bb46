package steward.escalation.escalation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.EscalationId;
import steward.messaging.Rows;

/// What happened to escalations: rows are added, never changed.
@ApplicationScoped
public class History {

    private static final String ADD =
            """
            insert into escalation_entry (escalation_id, kind, at, by, state, note)
            select :id, r.entry ->> 'kind', cast(r.entry ->> 'at' as timestamptz), r.entry ->> 'by', r.entry ->> 'state', r.entry ->> 'note'
            from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) with ordinality as r(entry, position)
            order by r.position
            """;

    /// The newest ones, oldest first.
    private static final String OF =
            """
            select cast(to_jsonb(n) as text) from (
                select h.position, h.kind, h.at, h.by, h.state, h.note from escalation_entry h
                where h.escalation_id = :id order by h.position desc limit :most) n
            order by n.position
            """;

    /// The newest entries, in their order.
    public Uni<List<Entry>> of(EscalationId id, int most, Mutiny.Session session) {
        return session.createNativeQuery(OF, String.class)
                .setParameter("id", id.value())
                .setParameter("most", most)
                .getResultList()
                .map(rows -> Rows.readAll(rows, Entry.class));
    }

    Uni<Void> add(EscalationId id, List<Entry> entries, Mutiny.Session session) {
        return entries.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(ADD)
                        .setParameter("id", id.value())
                        .setParameter("rows", Rows.write(entries))
                        .executeUpdate()
                        .replaceWithVoid();
    }
}
