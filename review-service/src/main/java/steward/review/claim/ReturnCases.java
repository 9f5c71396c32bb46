package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditNote;
import steward.contracts.activity.CaseReleased;
import steward.review.claim.EndClaims.Ending;
import steward.review.queue.CaseMatter;
import steward.review.queue.CaseState;
import steward.review.queue.ReviewCase;

/// Puts cases that are somebody's back into the queue, in the transaction that holds their locks.
@ApplicationScoped
class ReturnCases {

    private final EndClaims ending;

    ReturnCases(EndClaims ending) {
        this.ending = ending;
    }

    /// How work ends undone.
    ///
    /// @param by whose it was, or the rule that ends it
    record End(Actor by, CaseReleased.Reason reason, Instant at) {}

    /// What was claimed and what was put aside; what is nobody's stays as it is.
    Uni<Void> back(Collection<ReviewCase> held, End end, Mutiny.Session session) {
        List<Ending> endings = new ArrayList<>();
        for (ReviewCase one : held) {
            switch (one.state()) {
                case CaseState.Claimed claimed ->
                        endings.add(
                                new Ending(one.in(claimed.release()), claimed, noted(one, end)));
                case CaseState.Held aside ->
                        endings.add(new Ending(one.in(aside.release()), null, noted(one, end)));
                case CaseState.Queued _,
                        CaseState.NeedsInfo _,
                        CaseState.SecondReview _,
                        CaseState.Parked _,
                        CaseState.Decided _ -> {}
            }
        }
        return ending.all(endings, end.reason(), end.at(), session);
    }

    private static AuditNote noted(ReviewCase one, End end) {
        return AuditNote.write(end.by(), "release-case", CaseMatter.of(one))
                .endingIn(end.reason().name());
    }
}
