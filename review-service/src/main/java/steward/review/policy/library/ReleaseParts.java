package steward.review.policy.library;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.access.Violation;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;
import steward.review.policy.library.PublishRelease.Outcome;

/// Schedules versions together and publishes the release that has them, in one transaction. What begins on a later day is scheduled now; clauses and overlays travel with
/// their days, and of the rest a release follows when the day has come.
@ApplicationScoped
class ReleaseParts {

    private final Transactions transactions;
    private final LibraryRepository library;
    private final PublishRelease publishing;
    private final AuditLog audit;
    private final ReleaseTerms terms;

    ReleaseParts(
            Transactions transactions,
            LibraryRepository library,
            PublishRelease publishing,
            AuditLog audit,
            ReleaseTerms terms) {
        this.transactions = transactions;
        this.library = library;
        this.publishing = publishing;
        this.audit = audit;
        this.terms = terms;
    }

    /// @param keys names and versions
    /// @param emergency why it cannot wait for another person; null for what was approved
    Uni<ReleaseView> release(List<String> keys, @Nullable String emergency, Caller by) {
        Scheduling.Wish wish = new Scheduling.Wish(by.id(), keys, emergency, terms.reviewWithin());
        return transactions.in(session ->
                library.locked(session)
                        .map(known -> Scheduling.of(wish, known, terms.now()))
                        .invoke(scheduling -> refuse(scheduling.faults()))
                        .call(scheduling -> written(scheduling, wish, by, session))
                        .chain(scheduling -> publishing.publish(scheduling.all(), session))
                        .map(ReleaseParts::viewOf));
    }

    private Uni<Void> written(
            Scheduling scheduling, Scheduling.Wish wish, Caller by, Mutiny.Session session) {
        String step = wish.emergency() == null ? "SCHEDULE" : "EMERGENCY";
        return library.put(
                        scheduling.moved(),
                        scheduling.moved().stream()
                                .map(entry -> StepRow.of(entry, step, by.id(), wish.emergency()))
                                .toList(),
                        session)
                .chain(() ->
                        audit.noteAll(
                                scheduling.moved().stream()
                                        .map(entry ->
                                                AuditNote.write(
                                                                Actor.of(by, Roles.POLICY_MANAGER),
                                                                "release-policy",
                                                                Matter.of(
                                                                        "policy",
                                                                        entry.part().key()))
                                                        .endingIn(step))
                                        .toList(),
                                session));
    }

    private static ReleaseView viewOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Published(var release) -> ReleaseView.of(release);
            case Outcome.Nothing() -> ReleaseView.LATER;
            // Thrown, so that nothing of it stays.
            case Outcome.Refused(var faults) -> throw ProblemException.invalid(faults);
        };
    }

    private static void refuse(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
