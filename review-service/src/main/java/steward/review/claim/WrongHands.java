package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.register.AccessRegister;
import steward.messaging.Rows;
import steward.review.queue.Demands;
import steward.review.queue.StandingDemands;

/// Work of people whom the register no longer lets do it, in hand or put aside. There is no more of it than people at work, times the few that each may put
/// aside, so each look reads all.
@ApplicationScoped
class WrongHands {

    private static final String HELD =
            """
            select cast(jsonb_build_object('case_id', c.case_id, 'claimed_by', c.claimed_by, 'region', c.region, 'market', c.market,
                                           'clearances', c.clearances, 'category', c.category, 'client', c.case_key -> 'subject' -> 'client',
                                           'product', c.case_key -> 'subject' -> 'product', 'language', c.language, 'owner_id', c.owner_id,
                                           'granted', coalesce((
                                               select k.granted from claim k where k.case_id = c.case_id and k.reviewer = c.claimed_by
                                               order by k.claimed_at desc, k.id limit 1), 'OWN')) as text)
            from review_case c
            where c.state in ('CLAIMED', 'HELD') and c.region = any(cast(:regions as text[]))
            """;

    private final AccessRegister register;
    private final StandingDemands standing;
    private final Clock clock;

    WrongHands(AccessRegister register, StandingDemands standing, Clock clock) {
        this.register = register;
        this.standing = standing;
        this.clock = clock;
    }

    /// Whose and which; none while the register is not known to its end.
    Uni<List<InHand>> cases(Collection<String> regions, Mutiny.Session session) {
        if (!register.isComplete()) {
            return Uni.createFrom().item(List.of());
        }
        Demands demands = standing.get();
        return session.createNativeQuery(HELD, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .getResultList()
                .map(found ->
                        Rows.readAll(found, InHand.class).stream()
                                .filter(held -> isWrong(held, demands))
                                .toList());
    }

    private boolean isWrong(InHand held, Demands demands) {
        return !held.isOpenTo(register.standingOf(held.claimedBy()), demands, clock.instant());
    }
}
