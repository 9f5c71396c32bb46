package steward.intake.status;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.ClientId;
import steward.contracts.id.SubmissionId;
import steward.intake.arrival.Arrivals;
import steward.messaging.Transactions;

/// Finds where a client's own submission stands. A receipt that is still on its way is waited for; what is foreign and what is not there take the same
/// time and look the same.
@ApplicationScoped
class FindStatus {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Receipts receipts;
    private final Steps steps;
    private final Arrivals arrivals;
    private final Transactions transactions;

    FindStatus(Receipts receipts, Steps steps, Arrivals arrivals, Transactions transactions) {
        this.receipts = receipts;
        this.steps = steps;
        this.arrivals = arrivals;
        this.transactions = transactions;
    }

    /// @return empty when the client has no such submission
    Uni<Optional<SubmissionStatus>> find(ClientId client, SubmissionId id) {
        return arrivals.await(
                id.value(),
                WAIT,
                () -> transactions.in(session -> look(client, id, session)),
                Optional::isPresent);
    }

    private Uni<Optional<SubmissionStatus>> look(
            ClientId client, SubmissionId id, Mutiny.Session session) {
        return receipts.find(client, id, session)
                .chain(found ->
                        found.map(receipt -> withSteps(receipt, session))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<SubmissionStatus>> withSteps(Receipt receipt, Mutiny.Session session) {
        return steps.of(receipt.submissionId(), session)
                .map(known -> Optional.of(SubmissionStatus.of(receipt, known)));
    }
}
