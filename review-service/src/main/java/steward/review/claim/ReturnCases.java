package steward.review.claim;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.activity.CaseReleased;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ClaimEnds;
import steward.review.queue.ReviewCase;

/// Puts claimed cases back into the queue, in the transaction that holds their locks.
@ApplicationScoped
class ReturnCases {

    private final Cases cases;
    private final ClaimEnds claims;
    private final PolicyLibrary library;
    private final Outbox outbox;

    ReturnCases(Cases cases, ClaimEnds claims, PolicyLibrary library, Outbox outbox) {
        this.cases = cases;
        this.claims = claims;
        this.library = library;
        this.outbox = outbox;
    }

    Uni<Void> back(
            Collection<ReviewCase> held,
            CaseReleased.Reason reason,
            Instant now,
            Mutiny.Session session) {
        List<ReviewCase> queued = new ArrayList<>();
        List<CaseState.Claimed> ended = new ArrayList<>();
        List<Telling<?>> tellings = new ArrayList<>();
        for (ReviewCase one : held) {
            CaseState.Claimed claimed = CaseState.claimIn(one.state());
            if (claimed != null) {
                queued.add(one.in(claimed.release()));
                ended.add(claimed);
                tellings.add(ClaimEnds.told(one, claimed, reason, now));
            }
        }
        if (queued.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return library.inForce(session)
                .chain(policy -> cases.store(queued, policy, session))
                .chain(() ->
                        Multi.createFrom()
                                .iterable(ended)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        claim -> claims.end(claim, reason, now, session))
                                .collect()
                                .last())
                .chain(() -> outbox.tellAll(tellings, session))
                .replaceWithVoid();
    }
}
