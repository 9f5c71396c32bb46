package steward.analytics.measure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.Event;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.RoutingPublished;
import steward.messaging.Rows;

/// Remembers which region each market belongs to, so that figures which only name a market are shown to that region's people alone.
@ApplicationScoped
class FollowRouting {

    private static final String REPLACE =
            """
            insert into market_region (market, region)
            select m.key, m.value from jsonb_each_text(cast(cast(:routes as text) as jsonb)) as m
            order by m.key
            on conflict (market) do update set region = excluded.region
            """;

    Uni<Void> follow(List<Event<PolicyFact>> events, Mutiny.Session session) {
        return events.stream()
                .map(Event::data)
                .filter(RoutingPublished.class::isInstance)
                .map(RoutingPublished.class::cast)
                .reduce((_, newest) -> newest)
                .map(newest -> replace(newest.regionOfMarket(), session))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> replace(Map<String, String> regionOfMarket, Mutiny.Session session) {
        return session.createNativeQuery(REPLACE)
                .setParameter("routes", Rows.write(regionOfMarket))
                .executeUpdate()
                .replaceWithVoid();
    }
}
