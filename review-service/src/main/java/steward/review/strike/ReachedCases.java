package steward.review.strike;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.Caller;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.id.CaseId;
import steward.review.policy.CellConfig;
import steward.review.queue.CaseMatter;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// The cases whose authors' strikes somebody may see. That they looked is written down.
@ApplicationScoped
class ReachedCases {

    private final Cases cases;
    private final CellConfig cell;
    private final AuditLog audit;
    private final Clock clock;

    ReachedCases(Cases cases, CellConfig cell, AuditLog audit, Clock clock) {
        this.cases = cases;
        this.cell = cell;
        this.audit = audit;
        this.clock = clock;
    }

    /// Empty where there is none for this person.
    Uni<Optional<ReviewCase>> find(CaseId id, Caller caller, Mutiny.Session session) {
        Reach reach = Reach.of(caller, cell.regions());
        return cases.find(id, reach.regions(), session)
                .chain(found ->
                        found != null && reach.covers(found) && maySee(found, caller)
                                ? noted(found, caller, session)
                                : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<ReviewCase>> noted(
            ReviewCase found, Caller caller, Mutiny.Session session) {
        return audit.note(
                        AuditNote.look(
                                Actor.of(caller, Roles.LEAD, Roles.AUDITOR, Roles.MODERATOR),
                                "show-strikes",
                                CaseMatter.of(found)),
                        session)
                .replaceWith(Optional.of(found));
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
