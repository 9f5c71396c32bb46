package steward.intake.submission;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import steward.intake.submission.WaitingSubmissions.Waiting;
import steward.messaging.FaultPoint;
import steward.messaging.Transactions;

/// Sends what waits in PostgreSQL to the broker, in the order in which this instance accepted it, and removes what the broker has. No transaction is open
/// while it sends. What was sent and not removed is sent again: the same event, so twice is once.
@ApplicationScoped
class ForwardWaiting {

    private static final int AT_ONCE = 100;

    private final WaitingSubmissions waiting;
    private final SubmissionProducer producer;
    private final Backlog backlog;
    private final Transactions transactions;
    private final SubmissionMetrics metrics;

    ForwardWaiting(
            WaitingSubmissions waiting,
            SubmissionProducer producer,
            Backlog backlog,
            Transactions transactions,
            SubmissionMetrics metrics) {
        this.waiting = waiting;
        this.producer = producer;
        this.backlog = backlog;
        this.transactions = transactions;
        this.metrics = metrics;
    }

    /// Forwards until nothing waits; fails when the broker takes nothing or the database does not answer, and leaves the rest for the next call.
    Uni<Void> forward(String instance) {
        long mark = backlog.mark();
        return transactions
                .in(session -> waiting.first(instance, AT_ONCE, session))
                .chain(found -> {
                    if (found.isEmpty()) {
                        backlog.foundNone(mark);
                        return Uni.createFrom().voidItem();
                    }
                    backlog.foundSome();
                    return send(found)
                            .invoke(FaultPoint.PUBLISH_BEFORE_MARK::reached)
                            .chain(() -> transactions.in(session -> waiting.remove(found, session)))
                            .invoke(() -> metrics.forwarded(found.size()))
                            .chain(() -> forward(instance));
                });
    }

    /// The first one alone: while the broker is away it is the only one that waits for an answer.
    private Uni<Void> send(List<Waiting> found) {
        return send(found.getFirst())
                .chain(() ->
                        Multi.createFrom()
                                .iterable(found.subList(1, found.size()))
                                .onItem()
                                .transformToUni(this::send)
                                .merge(AT_ONCE)
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    private Uni<Void> send(Waiting one) {
        return producer.send(one.recordKey(), one.event());
    }
}
