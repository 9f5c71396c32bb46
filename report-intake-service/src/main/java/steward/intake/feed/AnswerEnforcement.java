package steward.intake.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.id.ClientId;
import steward.contracts.topic.Topics;
import steward.intake.feed.Enforcement.Answering;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.messaging.Transactions;

/// Takes a product system's answer to an enforcement request: the state and the event commit together, the first answer stands.
@ApplicationScoped
class AnswerEnforcement {

    private final FeedRepository feed;
    private final Outbox outbox;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    AnswerEnforcement(
            FeedRepository feed,
            Outbox outbox,
            Transactions transactions,
            AuditLog audit,
            Clock clock) {
        this.audit = audit;
        this.feed = feed;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @return empty when the client has no such request
    Uni<Optional<Answering>> answer(
            ClientId client, String enforcementId, OutcomeRequest request, Actor by) {
        Instant now = clock.instant();
        EnforcementAnswer answer = request.answer(now);
        return transactions.in(session ->
                feed.lock(client, enforcementId, session)
                        .chain(found ->
                                found.map(open ->
                                                settle(open, answer, now, session)
                                                        .call(done ->
                                                                note(
                                                                        done, answer, open, by,
                                                                        session))
                                                        .map(Optional::of))
                                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    /// Only the first answer changes anything.
    private Uni<Void> note(
            Answering answering,
            EnforcementAnswer answer,
            Enforcement found,
            Actor by,
            Mutiny.Session session) {
        return answering instanceof Answering.First
                ? audit.note(
                        AuditNote.write(
                                        by,
                                        "answer-enforcement",
                                        Matter.of("enforcement", found.enforcementId().value()))
                                .endingIn(answer.outcome().name()),
                        session)
                : Uni.createFrom().voidItem();
    }

    private Uni<Answering> settle(
            Enforcement found, EnforcementAnswer answer, Instant now, Mutiny.Session session) {
        Answering answering = found.answer(answer);
        return switch (answering) {
            case Answering.First first ->
                    feed.answer(found, answer, now, session)
                            .chain(() ->
                                    outbox.tellAll(
                                            List.of(
                                                    Telling.of(
                                                                    Topics.CONFIRMATIONS,
                                                                    found.subjectKey(),
                                                                    first.fact(),
                                                                    0)
                                                            .tracedBy(found.traceparent())),
                                            session))
                            .replaceWith(answering);
            case Answering.Again _, Answering.Contradiction _ -> Uni.createFrom().item(answering);
        };
    }
}
