package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.register.AccessRegister;
import steward.contracts.id.CaseId;
import steward.messaging.Rows;
import steward.review.queue.Demands;
import steward.review.queue.ReviewCase;
import steward.review.queue.StandingDemands;

/// Claims whose holders the register no longer lets hold them. There are no more claims than people at work, so each look reads all.
@ApplicationScoped
class WrongHands {

    private static final String HELD =
            """
            select cast(jsonb_build_object('case_id', c.case_id, 'claimed_by', c.claimed_by, 'region', c.region, 'market', c.market,
                                           'clearances', c.clearances, 'category', c.category, 'client', c.case_key -> 'subject' -> 'client',
                                           'product', c.case_key -> 'subject' -> 'product', 'language', c.language, 'owner_id', c.owner_id) as text)
            from review_case c
            where c.state = 'CLAIMED' and c.region = any(cast(:regions as text[]))
            """;

    private final AccessRegister register;
    private final Demands demands;
    private final Clock clock;

    WrongHands(AccessRegister register, StandingDemands standing, Clock clock) {
        this.register = register;
        this.demands = standing.get();
        this.clock = clock;
    }

    /// Their cases; none while the register is not known to its end.
    Uni<List<CaseId>> cases(Collection<String> regions, Mutiny.Session session) {
        if (!register.isComplete()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(HELD, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .getResultList()
                .map(found ->
                        Rows.readAll(found, InHand.class).stream()
                                .filter(this::isWrong)
                                .map(held -> new CaseId(held.caseId()))
                                .toList());
    }

    /// Whether a case, locked by now, is still in such hands.
    boolean hold(ReviewCase one) {
        InHand held = InHand.of(one);
        return held != null && isWrong(held);
    }

    private boolean isWrong(InHand held) {
        return !held.isOpenTo(register.standingOf(held.claimedBy()), demands, clock.instant());
    }
}
