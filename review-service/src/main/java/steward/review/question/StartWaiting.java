package steward.review.question;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.activity.CaseReleased;
import steward.contracts.message.MessageFact;
import steward.contracts.message.QuestionAsked;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.policy.Policy;
import steward.review.queue.CaseMatter;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ClaimEnds;
import steward.review.queue.ReviewCase;

/// Writes down that a case waits for an answer, and asks, in the transaction that holds its lock.
@ApplicationScoped
class StartWaiting {

    private final Cases cases;
    private final ClaimEnds claims;
    private final Outbox outbox;
    private final AuditLog audit;

    StartWaiting(Cases cases, ClaimEnds claims, Outbox outbox, AuditLog audit) {
        this.cases = cases;
        this.claims = claims;
        this.outbox = outbox;
        this.audit = audit;
    }

    Uni<Void> waiting(
            Question question,
            CaseState.Claimed ending,
            Actor by,
            Policy policy,
            Mutiny.Session session) {
        ReviewCase waiting = question.waiting();
        CaseReleased.Reason reason = CaseReleased.Reason.ASKED;
        return claims.end(ending, reason, question.askedAt(), session)
                .chain(() -> cases.store(List.of(waiting), policy, session))
                .chain(() -> outbox.tellAll(tellings(question, ending, policy), session))
                .chain(() ->
                        audit.note(
                                AuditNote.write(by, "ask-party", CaseMatter.of(waiting))
                                        .endingIn(question.asked().party().name()),
                                session));
    }

    private static List<Telling<?>> tellings(
            Question question, CaseState.Claimed ending, Policy policy) {
        ReviewCase waiting = question.waiting();
        String trace = waiting.traceparent();
        QuestionAsked message = question.message(new Catalogue(policy.notices()));
        return List.of(
                Telling.of(
                                Topics.DECISIONS,
                                waiting.key().subject().key(),
                                question.told(),
                                waiting.told())
                        .tracedBy(trace),
                Telling.of(
                                Topics.MESSAGES,
                                MessageFact.recipientKey(message.client(), message.recipientId()),
                                message,
                                0)
                        .tracedBy(trace),
                ClaimEnds.told(waiting, ending, CaseReleased.Reason.ASKED, question.askedAt()));
    }
}
