package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.contracts.id.ReviewerId;
import steward.review.queue.ClaimId;

/// Claims in force.
@ApplicationScoped
class LiveClaims {

    private static final String CASE_OF =
            """
            select case_id from claim where id = :claim and reviewer = :person and ended_at is null
            """;

    private static final String RENEW =
            """
            with renewed as (
                update claim set lease_until = :until
                where id = :claim and ended_at is null and lease_until > :now
                returning case_id)
            update review_case c set lease_until = :until from renewed
            where c.case_id = renewed.case_id and c.state = 'CLAIMED' and c.claim_id = :claim
            """;

    private static final String OVER =
            """
            select c.case_id from review_case c
            where c.state in ('CLAIMED', 'HELD') and c.lease_until <= :now and c.region = any(cast(:regions as text[]))
            order by c.lease_until, c.case_id
            limit :most
            for update skip locked
            """;

    /// The case of a person's live claim; null where the claim is another's, unknown or ended.
    Uni<@Nullable CaseId> caseOf(ClaimId claim, ReviewerId person, Mutiny.Session session) {
        return session.createNativeQuery(CASE_OF, String.class)
                .setParameter("claim", claim.value())
                .setParameter("person", person.value())
                .getResultList()
                .map(found -> found.isEmpty() ? null : new CaseId(found.getFirst()));
    }

    /// Extends a lease that is not over; the case is locked by then.
    Uni<Void> renew(ClaimId claim, Instant now, Instant until, Mutiny.Session session) {
        return session.createNativeQuery(RENEW)
                .setParameter("claim", claim.value())
                .setParameter("now", now)
                .setParameter("until", until)
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Cases whose lease is over or that waited long enough for one person, longest first, locked; those that somebody else works on are left out.
    Uni<List<CaseId>> over(
            Collection<String> regions, Instant now, int most, Mutiny.Session session) {
        return session.createNativeQuery(OVER, String.class)
                .setParameter("now", now)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("most", most)
                .getResultList()
                .map(found -> found.stream().map(CaseId::new).toList());
    }
}
