package steward.review.caseview;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.Roles;
import steward.audit.Actor;
import steward.contracts.id.CaseId;
import steward.messaging.Transactions;
import steward.review.queue.ReviewCase;

/// Shows one case to who may see it.
@ApplicationScoped
class ShowCase {

    private final Transactions transactions;
    private final CasesInSight cases;
    private final CaseViews views;

    ShowCase(Transactions transactions, CasesInSight cases, CaseViews views) {
        this.transactions = transactions;
        this.cases = cases;
        this.views = views;
    }

    /// The case, or nothing where there is none for this person.
    Uni<Optional<CaseView>> show(CaseId id, Caller caller) {
        return transactions.in(session ->
                cases.find(id, caller, session).chain(found -> viewOf(found, caller, session)));
    }

    private Uni<Optional<CaseView>> viewOf(
            @Nullable ReviewCase found, Caller caller, Mutiny.Session session) {
        return found == null
                ? Uni.createFrom().item(Optional.empty())
                : views.shownTo(
                                Actor.of(
                                        caller,
                                        Roles.LEAD,
                                        Roles.QUALITY,
                                        Roles.AUDITOR,
                                        Roles.MODERATOR),
                                "show-case",
                                found,
                                session)
                        .map(Optional::of);
    }
}
