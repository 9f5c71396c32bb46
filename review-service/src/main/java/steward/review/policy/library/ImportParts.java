package steward.review.policy.library;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;

/// Takes parts into the library as drafts of whoever sends them: all of them, or none where one is wrong.
@ApplicationScoped
class ImportParts {

    private final Transactions transactions;
    private final LibraryRepository library;
    private final AuditLog audit;
    private final Clock clock;

    ImportParts(Transactions transactions, LibraryRepository library, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.library = library;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<ImportView> take(String yaml, Caller by) {
        PolicyYaml.Reading reading = PolicyYaml.read(yaml);
        if (!reading.faults().isEmpty()) {
            return Uni.createFrom().failure(ProblemException.invalid(reading.faults()));
        }
        return transactions.in(session ->
                library.locked(session)
                        .map(known ->
                                ImportPlan.of(reading.parts(), known, by.id(), clock.instant()))
                        .invoke(ImportParts::refuse)
                        .call(plan ->
                                library.put(
                                        plan.drafts(),
                                        plan.drafts().stream()
                                                .map(draft ->
                                                        StepRow.of(draft, "DRAFT", by.id(), null))
                                                .toList(),
                                        session))
                        .call(plan -> audit.noteAll(notes(plan, by), session))
                        .map(ImportView::of));
    }

    private static void refuse(ImportPlan plan) {
        if (!plan.faults().isEmpty()) {
            throw ProblemException.invalid(plan.faults());
        }
    }

    private static List<AuditNote> notes(ImportPlan plan, Caller by) {
        return plan.drafts().stream()
                .map(draft ->
                        AuditNote.write(
                                Actor.of(by, Roles.POLICY_MANAGER),
                                "draft-policy",
                                Matter.of("policy", draft.part().key())))
                .toList();
    }
}
