package steward.review.claim;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.activity.CaseReleased;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ClaimEnds;
import steward.review.queue.ReviewCase;

/// Writes down that claims end without a decision: the cases as they stand then, the ends, what is told and noted, in the transaction that holds their locks.
@ApplicationScoped
class EndClaims {

    private final Cases cases;
    private final ClaimEnds claims;
    private final PolicyLibrary library;
    private final Outbox outbox;
    private final AuditLog audit;

    EndClaims(Cases cases, ClaimEnds claims, PolicyLibrary library, Outbox outbox, AuditLog audit) {
        this.cases = cases;
        this.claims = claims;
        this.library = library;
        this.outbox = outbox;
        this.audit = audit;
    }

    /// @param next the case as it stands afterwards
    /// @param claimed the claim that ends by it; null where the case was only put aside
    record Ending(ReviewCase next, CaseState.@Nullable Claimed claimed, AuditNote note) {}

    Uni<Void> all(
            List<Ending> endings, CaseReleased.Reason reason, Instant at, Mutiny.Session session) {
        if (endings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Ending> claimed = endings.stream().filter(one -> one.claimed() != null).toList();
        return library.inForce(session)
                .chain(policy ->
                        cases.store(endings.stream().map(Ending::next).toList(), policy, session))
                .chain(() -> end(claimed, reason, at, session))
                .chain(() -> tell(claimed, reason, at, session))
                .chain(() -> audit.noteAll(endings.stream().map(Ending::note).toList(), session));
    }

    private Uni<Void> end(
            List<Ending> endings, CaseReleased.Reason reason, Instant at, Mutiny.Session session) {
        return Multi.createFrom()
                .iterable(endings)
                .onItem()
                .transformToUniAndConcatenate(one -> claims.end(claimOf(one), reason, at, session))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(
            List<Ending> endings, CaseReleased.Reason reason, Instant at, Mutiny.Session session) {
        List<Telling<CaseReleased>> tellings =
                endings.stream()
                        .map(one -> ClaimEnds.told(one.next(), claimOf(one), reason, at))
                        .toList();
        return tellings.isEmpty()
                ? Uni.createFrom().voidItem()
                : outbox.tellAll(tellings, session).replaceWithVoid();
    }

    private static CaseState.Claimed claimOf(Ending one) {
        return Objects.requireNonNull(one.claimed());
    }
}
