package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.messaging.Transactions;
import steward.review.caseview.CaseViews;
import steward.review.claim.Leases.Claimant;
import steward.review.queue.CaseState;
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
    Uni<Optional<ClaimView>> claim(Claimant claimant) {
        return attempt(claimant)
                .chain(first ->
                        first.isPresent()
                                ? Uni.createFrom().item(first)
                                : expiring.expire()
                                        .chain(ended ->
                                                ended == 0
                                                        ? Uni.createFrom().item(Optional.empty())
                                                        : attempt(claimant)));
    }

    private Uni<Optional<ClaimView>> attempt(Claimant claimant) {
        return transactions.in(session ->
                leases.heldOrTaken(claimant, session)
                        .chain(held -> viewOf(held, claimant, session)));
    }

    private Uni<Optional<ClaimView>> viewOf(
            @Nullable ReviewCase held, Claimant claimant, Mutiny.Session session) {
        if (held == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        CaseState.Claimed claimed = CaseState.claimIn(held.state());
        return claimed == null
                ? Uni.createFrom().item(Optional.empty())
                : views.shownTo(claimant.by(), "claim-case", held, session)
                        .map(view ->
                                Optional.of(
                                        ClaimView.of(
                                                claimed, claimant.needsTranslationOf(held), view)));
    }
}
