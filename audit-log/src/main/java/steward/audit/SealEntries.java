package steward.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.chain.LoggedEntry;
import steward.audit.chain.Seal;
import steward.contracts.id.EventId;
import steward.contracts.id.Ids;
import steward.contracts.seal.ChainHead;
import steward.contracts.seal.SealFact;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.messaging.Transactions;

/// Seals entries that are committed and in no seal: the chain's next link, its removal from what waits, and the head for `seals` in one transaction under the
/// cell's lock. Nothing happens outside of the database, so a lock that ends with its transaction is all the fencing there is to do.
@ApplicationScoped
class SealEntries {

    private final Transactions transactions;
    private final SealRepository repository;
    private final Outbox outbox;
    private final AuditConfig config;
    private final String service;

    SealEntries(
            Transactions transactions,
            SealRepository repository,
            Outbox outbox,
            AuditConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.transactions = transactions;
        this.repository = repository;
        this.outbox = outbox;
        this.config = config;
        this.service = service;
    }

    /// Makes one seal, or none where another process is at it or nothing waits.
    ///
    /// @return how many entries it lists
    Uni<Integer> seal() {
        return transactions.in(session ->
                repository
                        .lock(session)
                        .chain(held ->
                                held
                                        ? repository
                                                .take(config.seal().batch(), session)
                                                .chain(taken -> seal(taken, session))
                                        : Uni.createFrom().item(0)));
    }

    private Uni<Integer> seal(List<LoggedEntry> taken, Mutiny.Session session) {
        if (taken.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return repository
                .now(session)
                .map(now -> Seal.after(now.end(), chain(), taken, now.time()))
                .chain(seal -> repository.add(seal, session).chain(() -> tell(seal, session)))
                .replaceWith(taken.size());
    }

    private Uni<?> tell(Seal seal, Mutiny.Session session) {
        SealFact fact =
                SealFact.of(
                        service,
                        new ChainHead(
                                repository.cell(),
                                seal.number(),
                                seal.previous(),
                                seal.hash(),
                                seal.entries().size(),
                                seal.sealedAt()));
        EventId id = new EventId(Ids.derivedFrom("seal", chain(), seal.hash()).toString());
        return outbox.tellAll(
                List.of(Telling.of(Topics.SEALS, fact.key(), fact, seal.number()).withId(id)),
                session);
    }

    private String chain() {
        return service + "/" + repository.cell();
    }
}
