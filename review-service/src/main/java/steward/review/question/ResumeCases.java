package steward.review.question;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.decision.CaseResumed;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.CaseMatter;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// Puts cases that waited for an answer back into the queue, in the transaction that holds their locks. One that waits for none stays as it is.
@ApplicationScoped
class ResumeCases {

    private final Cases cases;
    private final PolicyLibrary library;
    private final Outbox outbox;
    private final AuditLog audit;

    ResumeCases(Cases cases, PolicyLibrary library, Outbox outbox, AuditLog audit) {
        this.cases = cases;
        this.library = library;
        this.outbox = outbox;
        this.audit = audit;
    }

    /// @param by whose answer it is, or the rule that ends the wait
    Uni<Void> resume(
            Collection<ReviewCase> locked,
            CaseResumed.Reason reason,
            Actor by,
            Instant now,
            Mutiny.Session session) {
        List<ReviewCase> resumed = new ArrayList<>();
        List<Telling<?>> tellings = new ArrayList<>();
        List<AuditNote> notes = new ArrayList<>();
        for (ReviewCase one : locked) {
            if (one.state() instanceof CaseState.NeedsInfo waiting) {
                ReviewCase next = one.in(waiting.resume()).telling(1);
                resumed.add(next);
                tellings.add(
                        Telling.of(
                                        Topics.DECISIONS,
                                        next.key().subject().key(),
                                        new CaseResumed(
                                                next.id(), next.key(), next.region(), reason, now),
                                        next.told())
                                .tracedBy(next.traceparent()));
                notes.add(
                        AuditNote.write(by, "resume-case", CaseMatter.of(next))
                                .endingIn(reason.name()));
            }
        }
        return resumed.isEmpty()
                ? Uni.createFrom().voidItem()
                : library.inForce(session)
                        .chain(policy -> cases.store(resumed, policy, session))
                        .chain(() -> outbox.tellAll(tellings, session))
                        .chain(() -> audit.noteAll(notes, session));
    }
}
