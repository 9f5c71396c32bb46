package steward.review.claim;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.contracts.activity.CaseReleased;
import steward.contracts.id.CaseId;
import steward.messaging.Transactions;
import steward.review.claim.ReturnCases.End;
import steward.review.queue.Cases;

/// Ends claims whose lease is over, a bounded number at a time; several processes may do so at once.
@ApplicationScoped
class ExpireClaims {

    private final Transactions transactions;
    private final LiveClaims claims;
    private final ReturnCases returning;
    private final Cases cases;
    private final LeaseTerms terms;

    ExpireClaims(
            Transactions transactions,
            LiveClaims claims,
            ReturnCases returning,
            Cases cases,
            LeaseTerms terms) {
        this.transactions = transactions;
        this.claims = claims;
        this.returning = returning;
        this.cases = cases;
        this.terms = terms;
    }

    @Scheduled(
            every = "${steward.review.claim.sweep:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return expire().replaceWithVoid();
    }

    /// Answers how many claims were ended.
    Uni<Integer> expire() {
        return transactions.in(session -> {
            Instant now = terms.now();
            return claims.over(terms.regions(), now, terms.sweepBatch(), session)
                    .chain(over -> end(over, now, session).replaceWith(over.size()));
        });
    }

    private Uni<Void> end(List<CaseId> over, Instant now, Mutiny.Session session) {
        return over.isEmpty()
                ? Uni.createFrom().voidItem()
                : cases.lock(over, terms.regions(), session)
                        .chain(held ->
                                returning.back(
                                        held.values(),
                                        new End(
                                                Actor.rule("lease-over"),
                                                CaseReleased.Reason.EXPIRED,
                                                now),
                                        session));
    }
}
