package steward.intake.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
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
    private final Clock clock;

    AnswerEnforcement(FeedRepository feed, Outbox outbox, Transactions transactions, Clock clock) {
        this.feed = feed;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @return empty when the client has no such request
    Uni<Optional<Answering>> answer(ClientId client, String enforcementId, OutcomeRequest request) {
        Instant now = clock.instant();
        EnforcementAnswer answer = request.answer(now);
        return transactions.in(session ->
                feed.lock(client, enforcementId, session)
                        .chain(found ->
                                found.map(open ->
                                                settle(open, answer, now, session)
                                                        .map(Optional::of))
                                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
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
