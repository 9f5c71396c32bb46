package steward.review.enforcement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Rows;
import steward.review.policy.CellConfig;

/// Requests that were not answered in time. Several processes may look at once: each takes other rows.
@ApplicationScoped
class DueEnforcements {

    /// The request as it was made: what the case became since is not the product's business.
    private static final String DUE =
            """
            select cast(jsonb_build_object(
                'id', e.id, 'decisionId', e.decision_id, 'caseId', e.case_id, 'caseKey', c.case_key, 'ownerId', c.owner_id,
                'action', e.action, 'category', d.category, 'attempt', e.attempt, 'traceparent', c.traceparent,
                'territories', case when e.action ->> 'type' = 'undo' then null else d.basis -> 'territories' end) as text)
            from enforcement e
            join decision d on d.id = e.decision_id
            join review_case c on c.case_id = e.case_id
            where e.state = 'REQUESTED' and e.next_asked_at <= :now and e.region = any(cast(:regions as text[]))
            order by e.next_asked_at
            limit :most
            for update of e skip locked
            """;

    private static final String ASKED =
            """
            update enforcement e set
                attempt = r.attempt, next_asked_at = r.due_at, stuck_at = case when r.due_at is null then cast(cast(:now as text) as timestamptz) end
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id text, attempt int, due_at timestamptz)
            where e.id = r.id and e.state = 'REQUESTED'
            """;

    private final CellConfig cell;

    DueEnforcements(CellConfig cell) {
        this.cell = cell;
    }

    /// The longest overdue ones, locked until the transaction ends.
    Uni<List<DueRow>> lock(Instant now, int most, Mutiny.Session session) {
        return session.createNativeQuery(DUE, String.class)
                .setParameter("now", now)
                .setParameter("regions", cell.regions().toArray(String[]::new))
                .setParameter("most", most)
                .getResultList()
                .map(found -> Rows.readAll(found, DueRow.class));
    }

    /// Writes down which attempt each has come to and when it is due again.
    Uni<Void> asked(List<AskedRow> rows, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(ASKED)
                .setParameter("rows", Rows.write(rows))
                .setParameter("now", now.toString())
                .executeUpdate()
                .replaceWithVoid();
    }
}
