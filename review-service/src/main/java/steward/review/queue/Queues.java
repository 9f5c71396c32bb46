package steward.review.queue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Rows;
import steward.messaging.Transactions;

/// The lanes with open cases that somebody may reach.
@ApplicationScoped
class Queues {

    private static final int MOST = 2000;

    private static final String OPEN =
            """
            select cast(jsonb_build_object(
                'region', l.region, 'market', l.market, 'language', l.language, 'clearances', l.clearances, 'categoryGroup', l.category_group,
                'client', l.client, 'product', l.product,
                'queued', count(*) filter (where c.state = 'QUEUED'), 'claimed', count(*) filter (where c.state = 'CLAIMED'),
                'held', count(*) filter (where c.state = 'HELD'),
                'parked', count(*) filter (where c.state = 'PARKED'),
                'oldest', min(c.received_at) filter (where c.state = 'QUEUED'),
                'breaches', count(*) filter (where c.deadline < :now)) as text)
            from lane l join review_case c on c.lane = l.id and c.state <> 'DECIDED'
            where l.region = any(cast(:regions as text[]))
              and (:everyMarket or l.market = any(cast(:markets as text[])))
            group by l.id
            order by l.region, l.market, l.language, l.category_group, l.client, l.product, l.id
            limit :most
            """;

    private final Transactions transactions;
    private final Clock clock;

    Queues(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<List<QueueView>> open(Reach reach) {
        return transactions.in(session -> open(reach, session));
    }

    private Uni<List<QueueView>> open(Reach reach, Mutiny.Session session) {
        return session.createNativeQuery(OPEN, String.class)
                .setParameter("now", clock.instant())
                .setParameter("regions", reach.regions().toArray(String[]::new))
                .setParameter("everyMarket", reach.markets().everything())
                .setParameter("markets", reach.markets().names().toArray(String[]::new))
                .setParameter("most", MOST)
                .getResultList()
                .map(found -> Rows.readAll(found, QueueView.class));
    }
}
