package steward.review.caseview;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.Roles;
import steward.audit.Actor;
import steward.contracts.id.CaseId;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// Shows one case to who may see it: the person who holds it, or a lead or auditor within scope.
@ApplicationScoped
class ShowCase {

    private final Transactions transactions;
    private final Cases cases;
    private final CaseViews views;
    private final CellConfig cell;
    private final Clock clock;

    ShowCase(
            Transactions transactions, Cases cases, CaseViews views, CellConfig cell, Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.views = views;
        this.cell = cell;
        this.clock = clock;
    }

    /// The case, or nothing where there is none for this person.
    Uni<Optional<CaseView>> show(CaseId id, Caller caller) {
        Reach reach = Reach.of(caller, cell.regions());
        return transactions.in(session ->
                cases.find(id, reach.regions(), session)
                        .chain(found -> viewOf(found, reach, caller, session)));
    }

    private Uni<Optional<CaseView>> viewOf(
            @Nullable ReviewCase found, Reach reach, Caller caller, Mutiny.Session session) {
        return found != null
                        && reach.coversWorkOf(found, caller.reviewer())
                        && maySee(found, caller)
                ? views.shownTo(
                                Actor.of(caller, Roles.LEAD, Roles.AUDITOR, Roles.MODERATOR),
                                "show-case",
                                found,
                                session)
                        .map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    private boolean maySee(ReviewCase found, Caller caller) {
        if (caller.has(Roles.LEAD) || caller.has(Roles.AUDITOR)) {
            return true;
        }
        CaseState.Claimed claimed = CaseState.claimIn(found.state());
        return claimed != null
                && claimed.by().equals(caller.reviewer())
                && clock.instant().isBefore(claimed.leaseUntil());
    }
}
