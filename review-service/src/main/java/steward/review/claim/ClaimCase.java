package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ReviewerId;
import steward.messaging.Transactions;
import steward.review.caseview.CaseViews;
import steward.review.queue.CaseState;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// Hands a person the most urgent case that they may see, or the one they hold already.
@ApplicationScoped
class ClaimCase {

    private final Transactions transactions;
    private final Leases leases;
    private final ExpireClaims expiring;
    private final CaseViews views;

    ClaimCase(Transactions transactions, Leases leases, ExpireClaims expiring, CaseViews views) {
        this.transactions = transactions;
        this.leases = leases;
        this.expiring = expiring;
        this.views = views;
    }

    /// The claim, or nothing where nothing waits for this person. When nothing is found, leases that are over are ended and it is tried once more.
    Uni<Optional<ClaimView>> claim(ReviewerId person, Reach reach) {
        return attempt(person, reach)
                .chain(first ->
                        first.isPresent()
                                ? Uni.createFrom().item(first)
                                : expiring.expire()
                                        .chain(ended ->
                                                ended == 0
                                                        ? Uni.createFrom().item(Optional.empty())
                                                        : attempt(person, reach)));
    }

    private Uni<Optional<ClaimView>> attempt(ReviewerId person, Reach reach) {
        return transactions.in(session ->
                leases.heldOrTaken(person, reach, session).chain(held -> viewOf(held, session)));
    }

    private Uni<Optional<ClaimView>> viewOf(@Nullable ReviewCase held, Mutiny.Session session) {
        if (held == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        CaseState.Claimed claimed = CaseState.claimIn(held.state());
        return claimed == null
                ? Uni.createFrom().item(Optional.empty())
                : views.of(held, session).map(view -> Optional.of(ClaimView.of(claimed, view)));
    }
}
