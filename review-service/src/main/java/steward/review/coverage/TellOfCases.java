package steward.review.coverage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.decision.DecisionFact;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// Tells one fact of each of some cases that are locked, and notes it, in the transaction at hand. The cases are counted on by the fact that is told of them.
@ApplicationScoped
class TellOfCases {

    private final Cases cases;
    private final PolicyLibrary library;
    private final Outbox outbox;
    private final AuditLog audit;

    TellOfCases(Cases cases, PolicyLibrary library, Outbox outbox, AuditLog audit) {
        this.cases = cases;
        this.library = library;
        this.outbox = outbox;
        this.audit = audit;
    }

    Uni<Void> tell(
            Collection<ReviewCase> of,
            Function<ReviewCase, DecisionFact> fact,
            Function<ReviewCase, AuditNote> note,
            Mutiny.Session session) {
        if (of.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<ReviewCase> next = of.stream().map(one -> one.telling(1)).toList();
        List<Telling<?>> tellings = new ArrayList<>();
        for (ReviewCase one : next) {
            tellings.add(
                    Telling.of(
                                    Topics.DECISIONS,
                                    one.key().subject().key(),
                                    fact.apply(one),
                                    one.told())
                            .tracedBy(one.traceparent()));
        }
        return library.inForce(session)
                .chain(policy -> cases.store(next, policy, session))
                .chain(() -> outbox.tellAll(tellings, session))
                .chain(() -> audit.noteAll(next.stream().map(note).toList(), session));
    }
}
