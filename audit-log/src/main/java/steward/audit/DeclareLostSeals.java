package steward.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.chain.Seal;
import steward.contracts.event.Event;
import steward.contracts.seal.ChainHead;
import steward.contracts.seal.SealFact;
import steward.contracts.topic.Topics;
import steward.messaging.Reimport;
import steward.messaging.Told;

/// After a restore from an older copy: the seals that were told and are gone are declared, the chain goes on behind them, and an entry of the log says so.
@ApplicationScoped
class DeclareLostSeals implements Reimport {

    private static final String DECLARE =
            """
            insert into audit_gap (cell, number, through, hash) values (:cell, :number, :through, decode(:hash, 'hex'))
            """;

    private final SealRepository repository;
    private final AuditLog log;
    private final String service;

    DeclareLostSeals(
            SealRepository repository,
            AuditLog log,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.repository = repository;
        this.log = log;
        this.service = service;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.SEALS);
    }

    /// Seals are told under ids that follow from their hashes.
    @Override
    public String sameness(String topic, JsonNode event) {
        return event.path("id").asText();
    }

    @Override
    public Uni<Map<String, Long>> reimport(Told told, Mutiny.Session session) {
        List<ChainHead> heads =
                told.on(Topics.SEALS, SealFact.class).stream()
                        .map(Event::data)
                        .filter(fact -> fact.key().equals(service + "/" + repository.cell()))
                        .map(SealFact::head)
                        .toList();
        return repository
                .now(session)
                .chain(now ->
                        heads.stream()
                                .filter(head -> head.number() > now.end().number())
                                .max(Comparator.comparingLong(ChainHead::number))
                                .map(last -> declare(now.end(), last, heads, session))
                                .orElseGet(() -> Uni.createFrom().item(Map.of())));
    }

    private Uni<Map<String, Long>> declare(
            Seal.End end, ChainHead last, List<ChainHead> heads, Mutiny.Session session) {
        long first = end.number() + 1;
        long entries =
                heads.stream()
                        .filter(head -> head.number() >= first)
                        .mapToLong(ChainHead::entries)
                        .sum();
        AuditNote note =
                AuditNote.write(
                        Actor.rule("restore"),
                        "declare-lost-seals",
                        Matter.of("seals", first + "-" + last.number()));
        return session.createNativeQuery(DECLARE)
                .setParameter("cell", repository.cell())
                .setParameter("number", first)
                .setParameter("through", last.number())
                .setParameter("hash", last.hash())
                .executeUpdate()
                .chain(() -> log.note(note, session))
                .replaceWith(
                        Map.of(
                                "seals lost",
                                last.number() - end.number(),
                                "audit entries lost",
                                entries));
    }
}
