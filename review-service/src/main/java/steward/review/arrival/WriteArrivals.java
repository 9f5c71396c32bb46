package steward.review.arrival;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.activity.CaseReleased;
import steward.messaging.Outbox;
import steward.review.policy.Policy;
import steward.review.queue.Cases;
import steward.review.queue.ClaimEnds;

/// Writes down what a batch came to, and sets off what follows from it.
@ApplicationScoped
class WriteArrivals {

    private final Cases cases;
    private final Reports reports;
    private final ClaimEnds claims;
    private final Outbox outbox;
    private final ArrivalConsequences consequences;

    WriteArrivals(
            Cases cases,
            Reports reports,
            ClaimEnds claims,
            Outbox outbox,
            ArrivalConsequences consequences) {
        this.cases = cases;
        this.reports = reports;
        this.claims = claims;
        this.outbox = outbox;
        this.consequences = consequences;
    }

    Uni<Void> write(ArrivedBatch batch, Policy policy, Mutiny.Session session) {
        return cases.store(batch.changed(), policy, session)
                .chain(() -> reports.add(batch.reports(), session))
                .chain(() -> reports.addRankChanges(batch.rankChanges(), session))
                .chain(() -> revoke(batch, session))
                .chain(() ->
                        batch.tellings().isEmpty()
                                ? Uni.createFrom().voidItem()
                                : outbox.tellAll(batch.tellings(), session).replaceWithVoid())
                .chain(() -> consequences.of(batch, policy, session));
    }

    private Uni<Void> revoke(ArrivedBatch batch, Mutiny.Session session) {
        return Multi.createFrom()
                .iterable(batch.revoked())
                .onItem()
                .transformToUniAndConcatenate(claim ->
                        claims.end(claim, CaseReleased.Reason.REVOKED, batch.at(), session))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
