package steward.review.enforcement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.Scope;
import steward.messaging.Rows;
import steward.messaging.Transactions;

/// Requests that no product system has answered, as far as somebody may reach them.
@ApplicationScoped
class OpenEnforcements {

    private static final String OPEN =
            """
            select cast(jsonb_build_object(
                'enforcementId', e.id, 'decisionId', e.decision_id, 'caseId', e.case_id, 'client', c.case_key->'subject'->>'client',
                'region', e.region, 'market', c.market, 'action', e.action->>'type', 'attempt', e.attempt,
                'requestedAt', e.requested_at, 'nextAskedAt', e.next_asked_at, 'stuckAt', e.stuck_at) as text)
            from enforcement e join review_case c on c.case_id = e.case_id
            where e.state = 'REQUESTED' and (e.stuck_at is not null) = :stuck and e.id > :after
              and e.region = any(cast(:regions as text[]))
              and (:everyMarket or c.market = any(cast(:markets as text[])))
            order by e.id
            limit :most
            """;

    private final Transactions transactions;

    OpenEnforcements(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param stuck those that are asked for no more; else those that still are
    /// @param after an id, or empty for the first
    Uni<List<OpenEnforcementView>> find(
            List<String> regions, Scope markets, boolean stuck, String after, int most) {
        return transactions.in(session ->
                query(session, regions, markets)
                        .setParameter("stuck", stuck)
                        .setParameter("after", after)
                        .setParameter("most", most)
                        .getResultList()
                        .map(found -> Rows.readAll(found, OpenEnforcementView.class)));
    }

    private static Mutiny.SelectionQuery<String> query(
            Mutiny.Session session, List<String> regions, Scope markets) {
        return session.createNativeQuery(OPEN, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("everyMarket", markets.everything())
                .setParameter("markets", markets.names().toArray(String[]::new));
    }
}
