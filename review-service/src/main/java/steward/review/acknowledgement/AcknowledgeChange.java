package steward.review.acknowledgement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;
import steward.review.workforce.WithholdWork;

/// What changed, and that a person says to have read it: what was kept from them for it is given to them again at once.
@ApplicationScoped
class AcknowledgeChange {

    private final Transactions transactions;
    private final PolicyChanges changes;
    private final WithholdWork withholding;
    private final AuditLog audit;
    private final Clock clock;

    AcknowledgeChange(
            Transactions transactions,
            PolicyChanges changes,
            WithholdWork withholding,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.withholding = withholding;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<List<PolicyChangeView>> feed(Caller caller, int most) {
        boolean counted =
                caller.has(Roles.POLICY_MANAGER)
                        || caller.has(Roles.AUDITOR)
                        || caller.has(Roles.OPERATOR);
        return transactions.in(session -> changes.feed(caller.id(), counted, most, session));
    }

    /// Again changes nothing. The Uni fails with a problem where the person was not asked for it.
    Uni<Void> acknowledge(String change, Caller caller) {
        return transactions.in(session ->
                changes.acknowledge(caller.id(), change, clock.instant(), session)
                        .chain(owed -> {
                            if (owed == null) {
                                throw ProblemException.notFound();
                            }
                            return owed
                                    ? written(change, caller, session)
                                    : Uni.createFrom().voidItem();
                        }));
    }

    private Uni<Void> written(String change, Caller caller, Mutiny.Session session) {
        Actor by = Actor.of(caller, Roles.MODERATOR, Roles.LEAD);
        return changes.withheld(caller.id(), session)
                .chain(still -> withholding.until(caller.id(), still, by, session))
                .chain(() ->
                        audit.note(
                                AuditNote.write(
                                        by,
                                        "acknowledge-policy",
                                        Matter.of("policy-change", change)),
                                session))
                .replaceWithVoid();
    }
}
