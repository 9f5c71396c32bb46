package steward.review.caseview;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.Roles;
import steward.contracts.id.CaseId;
import steward.review.policy.CellConfig;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// Which single cases a person may see: the one they hold, and within their scope those of a lead, the quality desk or an auditor. Everything else is not found.
@ApplicationScoped
public class CasesInSight {

    private final Cases cases;
    private final CellConfig cell;
    private final Clock clock;

    CasesInSight(Cases cases, CellConfig cell, Clock clock) {
        this.cases = cases;
        this.cell = cell;
        this.clock = clock;
    }

    /// The case; null where there is none for this person.
    public Uni<@Nullable ReviewCase> find(CaseId id, Caller caller, Mutiny.Session session) {
        Reach reach = Reach.of(caller, cell.regions());
        return cases.find(id, reach.regions(), session)
                .map(found ->
                        found != null
                                        && reach.coversWorkOf(found, caller.reviewer())
                                        && maySee(found, caller)
                                ? found
                                : null);
    }

    /// The case, if this person holds it now; null otherwise.
    public Uni<@Nullable ReviewCase> findHeld(CaseId id, Caller caller, Mutiny.Session session) {
        return find(id, caller, session)
                .map(found -> found != null && holds(found, caller) ? found : null);
    }

    private boolean maySee(ReviewCase found, Caller caller) {
        return caller.has(Roles.LEAD)
                || caller.has(Roles.QUALITY)
                || caller.has(Roles.AUDITOR)
                || holds(found, caller);
    }

    private boolean holds(ReviewCase found, Caller caller) {
        CaseState.Claimed claimed = CaseState.claimIn(found.state());
        return claimed != null
                && claimed.by().equals(caller.reviewer())
                && clock.instant().isBefore(claimed.leaseUntil());
    }
}
