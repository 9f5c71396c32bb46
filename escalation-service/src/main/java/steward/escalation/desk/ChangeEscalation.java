package steward.escalation.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.ProblemException;
import steward.audit.Actor;
import steward.contracts.id.EscalationId;
import steward.escalation.escalation.Escalation;
import steward.escalation.escalation.Escalations;
import steward.escalation.escalation.Refusal;
import steward.escalation.escalation.Transition;
import steward.escalation.escalation.WriteEscalation;
import steward.messaging.Transactions;

/// Changes an escalation of a team in one transaction: locks it, asks what the change makes of it, and writes that or refuses.
@ApplicationScoped
class ChangeEscalation {

    private final Escalations escalations;
    private final WriteEscalation changes;
    private final Transactions transactions;

    ChangeEscalation(Escalations escalations, WriteEscalation changes, Transactions transactions) {
        this.escalations = escalations;
        this.changes = changes;
        this.transactions = transactions;
    }

    /// Which escalation, as the team that may change it read it.
    ///
    /// @param version that was read; null where any will do
    /// @param by who changes it, for the audit log
    record Named(EscalationId id, String team, @Nullable Long version, Actor by) {}

    /// The Uni fails with 404 where the team has none such, 409 or 422 where it is refused.
    Uni<EscalationView> change(
            Named named, BiFunction<Escalation, Mutiny.Session, Uni<Transition>> change) {
        return transactions.in(session ->
                escalations
                        .lockOf(named.team(), named.id(), session)
                        .chain(found ->
                                found == null
                                        ? Uni.createFrom().failure(ProblemException.notFound())
                                        : asked(named, found, change, session))
                        .chain(transition -> write(transition, named.by(), session)));
    }

    private static Uni<Transition> asked(
            Named named,
            Escalation found,
            BiFunction<Escalation, Mutiny.Session, Uni<Transition>> change,
            Mutiny.Session session) {
        long version = found.progress().version();
        return named.version() == null || named.version() == version
                ? change.apply(found, session)
                : Uni.createFrom().item(new Transition.Refused(new Refusal.Stale(version)));
    }

    private Uni<EscalationView> write(Transition transition, Actor by, Mutiny.Session session) {
        return switch (transition) {
            case Transition.Moved moved ->
                    changes.write(moved, by, session).replaceWith(EscalationView.of(moved.next()));
            case Transition.Refused(Refusal refusal) -> Uni.createFrom().failure(problem(refusal));
        };
    }

    private static ProblemException problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.WrongState wrong ->
                    ProblemException.conflict(
                            "state",
                            "one-of",
                            "the escalation is "
                                    + wrong.state()
                                    + ", this needs one of "
                                    + wrong.allowedFrom());
            case Refusal.Stale(long version) ->
                    ProblemException.conflict(
                            "version", "current", version + ": it changed since it was read");
            case Refusal.OwnQuestion _ ->
                    ProblemException.conflict(
                            "specialist", "another", "someone other than who referred the case");
            case Refusal.NotInForce(String expected) ->
                    ProblemException.conflict("clause", "in-force", expected);
            case Refusal.Invalid(String field, String rule, String expected) ->
                    ProblemException.invalid(field, rule, expected);
        };
    }
}
