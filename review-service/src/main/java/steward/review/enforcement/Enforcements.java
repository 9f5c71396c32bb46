package steward.review.enforcement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.id.DecisionId;
import steward.messaging.Rows;

/// What product systems were asked to do, and the outcome of each request. The first outcome stands.
@ApplicationScoped
public class Enforcements {

    private static final String ASK =
            """
            insert into enforcement (id, decision_id, case_id, region, action, state, requested_at, attempt, next_asked_at)
            select r."enforcementId", r."decisionId", r."caseId", :region, r.action, 'REQUESTED', r."requestedAt", r.attempt,
                   r."requestedAt" + make_interval(secs => :pause)
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                "enforcementId" text, "decisionId" text, "caseId" text, action jsonb, attempt int, "requestedAt" timestamptz)
            """;

    /// Locked in the order that everyone follows: cases first.
    private static final String LOCK_CASES =
            """
            select c.case_id from review_case c
            where c.case_id in (select e.case_id from enforcement e where e.id = any(cast(:ids as text[])))
              and c.region = any(cast(:regions as text[]))
            order by c.case_id
            for update
            """;

    private static final String SETTLE =
            """
            update enforcement e set state = r.state, reason = r.reason, settled_at = r.settled_at, next_asked_at = null, stuck_at = null
            from (select distinct on (id) * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                      as r(id text, state text, reason text, settled_at timestamptz)) r
            where e.id = r.id and e.state = 'REQUESTED' and e.region = any(cast(:regions as text[]))
            returning e.decision_id
            """;

    private final EnforcementConfig config;

    Enforcements(EnforcementConfig config) {
        this.config = config;
    }

    /// Writes the requests of a decision down.
    public Uni<Void> ask(
            List<EnforcementRequested> requests, String region, Mutiny.Session session) {
        if (requests.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(ASK)
                .setParameter("region", region)
                .setParameter("pause", config.askAgainAfter().toMillis() / 1000.0)
                .setParameter("rows", Rows.write(requests))
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Writes outcomes down; answers the decisions that one of these was the first outcome of a request of.
    Uni<List<DecisionId>> settle(
            List<SettledRow> outcomes, Collection<String> regions, Mutiny.Session session) {
        String[] cells = regions.toArray(String[]::new);
        return session.createNativeQuery(LOCK_CASES, String.class)
                .setParameter("ids", outcomes.stream().map(SettledRow::id).toArray(String[]::new))
                .setParameter("regions", cells)
                .getResultList()
                .chain(() ->
                        session.createNativeQuery(SETTLE, String.class)
                                .setParameter("rows", Rows.write(outcomes))
                                .setParameter("regions", cells)
                                .getResultList())
                .map(found -> found.stream().distinct().map(DecisionId::new).toList());
    }
}
