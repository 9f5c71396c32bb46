package steward.intake.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.id.ClientId;
import steward.messaging.Transactions;

/// Suspends a flagger: its reports are refused until it is registered anew.
@ApplicationScoped
class SuspendFlagger {

    private final ClientRepository clients;
    private final ClientDirectory directory;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    SuspendFlagger(
            ClientRepository clients,
            ClientDirectory directory,
            Transactions transactions,
            AuditLog audit,
            Clock clock) {
        this.audit = audit;
        this.clients = clients;
        this.directory = directory;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @return false when there is no such flagger
    Uni<Boolean> suspend(ClientId client, String flagger, Actor by) {
        return transactions
                .in(session ->
                        clients.suspend(client, flagger, clock.instant(), session)
                                .call(done ->
                                        done
                                                ? audit.note(
                                                        AuditNote.write(
                                                                by,
                                                                "suspend-flagger",
                                                                FlaggerMatter.of(client, flagger)),
                                                        session)
                                                : Uni.createFrom().voidItem()))
                .call(directory::refresh);
    }
}
