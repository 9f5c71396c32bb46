package steward.review.claim;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.contracts.activity.CaseReleased;
import steward.contracts.id.CaseId;
import steward.messaging.Transactions;
import steward.review.claim.ReturnCases.End;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// Takes cases back from people whose access or contract is over, or no longer reaches the case. Their requests are refused by then; this brings the case to
/// somebody else without waiting for the lease to end.
@ApplicationScoped
class RevokeClaims {

    private final Transactions transactions;
    private final WrongHands wrongHands;
    private final ReturnCases returning;
    private final Cases cases;
    private final LeaseTerms terms;

    RevokeClaims(
            Transactions transactions,
            WrongHands wrongHands,
            ReturnCases returning,
            Cases cases,
            LeaseTerms terms) {
        this.transactions = transactions;
        this.wrongHands = wrongHands;
        this.returning = returning;
        this.cases = cases;
        this.terms = terms;
    }

    @Scheduled(
            every = "${steward.review.claim.entitlement-sweep:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> revoke() {
        return transactions.in(session ->
                wrongHands
                        .cases(terms.regions(), session)
                        .chain(found -> takeBack(found, session)));
    }

    private Uni<Void> takeBack(List<InHand> found, Mutiny.Session session) {
        if (found.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<CaseId> ids = found.stream().map(held -> new CaseId(held.caseId())).toList();
        return cases.lock(ids, terms.regions(), session)
                .chain(locked ->
                        returning.back(
                                stillTheirs(found, locked),
                                new End(
                                        Actor.rule("access-lost"),
                                        CaseReleased.Reason.REVOKED,
                                        terms.now()),
                                session));
    }

    private static List<ReviewCase> stillTheirs(
            List<InHand> found, Map<CaseId, ReviewCase> locked) {
        List<ReviewCase> theirs = new ArrayList<>();
        for (InHand held : found) {
            ReviewCase one = locked.get(new CaseId(held.caseId()));
            if (one != null && held.isStill(one)) {
                theirs.add(one);
            }
        }
        return theirs;
    }
}
