package steward.intake.submission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import steward.contracts.id.ClientId;
import steward.intake.submission.Acceptance.Store;

/// Makes a report durable in whichever store takes it. Kafka comes first; while this instance has a backlog in PostgreSQL, new reports queue behind it.
/// The one store's failure, or its unknown result, sends the same event to the other: the same id, so twice is once.
@ApplicationScoped
class KeepReport {

    private final SubmissionProducer producer;
    private final CommitWaiting commitWaiting;
    private final Backlog backlog;

    KeepReport(SubmissionProducer producer, CommitWaiting commitWaiting, Backlog backlog) {
        this.producer = producer;
        this.commitWaiting = commitWaiting;
        this.backlog = backlog;
    }

    /// @return which store has it; fails when neither has
    Uni<Store> keep(ClientId client, ReceivedReport report) {
        return backlog.isAhead()
                ? commit(client, report).onFailure().recoverWithUni(() -> send(report))
                : send(report).onFailure().recoverWithUni(() -> commit(client, report));
    }

    private Uni<Store> send(ReceivedReport report) {
        return producer.send(report.recordKey(), report.event()).replaceWith(Store.KAFKA);
    }

    private Uni<Store> commit(ClientId client, ReceivedReport report) {
        return Uni.createFrom()
                .deferred(() -> {
                    backlog.adding();
                    return commitWaiting
                            .commit(client, report)
                            .onTermination()
                            .invoke(backlog::added);
                })
                .replaceWith(Store.POSTGRES);
    }
}
