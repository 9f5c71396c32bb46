package steward.review.acknowledgement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import steward.access.Caller;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;
import steward.review.wellbeing.OwnPeople;

/// Shows a lead who of their people cannot get past the questions about a change, and nothing of their answers (domain §6.8).
@ApplicationScoped
class ShowStuck {

    private final Transactions transactions;
    private final PolicyChanges changes;
    private final Quizzes quizzes;
    private final OwnPeople people;
    private final AuditLog audit;

    ShowStuck(
            Transactions transactions,
            PolicyChanges changes,
            Quizzes quizzes,
            OwnPeople people,
            AuditLog audit) {
        this.transactions = transactions;
        this.changes = changes;
        this.quizzes = quizzes;
        this.people = people;
        this.audit = audit;
    }

    /// A page looks at `limit` people who are stuck, and shows those whom this lead leads.
    Uni<StuckView> stuck(Caller lead, String after, int limit) {
        return transactions.in(session ->
                audit.note(
                                AuditNote.look(
                                        Actor.of(lead, Roles.LEAD),
                                        "show-stuck",
                                        Matter.of("people", "own")),
                                session)
                        .chain(() -> changes.stuck(quizzes.tries().before(), after, limit, session))
                        .map(found ->
                                new StuckView(
                                        found.stream()
                                                .filter(one -> people.include(lead, one.person()))
                                                .toList(),
                                        found.size() < limit ? null : found.getLast().person())));
    }
}
