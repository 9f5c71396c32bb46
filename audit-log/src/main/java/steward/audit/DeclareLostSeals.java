package steward.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
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
        return repository
                .now(session)
                .chain(now -> {
                    Lost lost = new Lost(now.end().number());
                    return told.on(
                                    Topics.SEALS,
                                    SealFact.class,
                                    facts -> {
                                        facts.stream()
                                                .map(Event::data)
                                                .filter(this::isOwn)
                                                .forEach(fact -> lost.add(fact.head()));
                                        return Uni.createFrom().voidItem();
                                    })
                            .chain(() -> declare(lost, session));
                });
    }

    private boolean isOwn(SealFact fact) {
        return fact.key().equals(service + "/" + repository.cell());
    }

    /// The heads that were told behind the end of the copy's chain.
    private static final class Lost {

        private final long end;
        private long entries;
        private @Nullable ChainHead last;

        Lost(long end) {
            this.end = end;
        }

        void add(ChainHead head) {
            if (head.number() > end) {
                entries += head.entries();
                last = last == null || head.number() > last.number() ? head : last;
            }
        }
    }

    private Uni<Map<String, Long>> declare(Lost lost, Mutiny.Session session) {
        ChainHead last = lost.last;
        if (last == null) {
            return Uni.createFrom().item(Map.of());
        }
        long first = lost.end + 1;
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
                                last.number() - lost.end,
                                "audit entries lost",
                                lost.entries));
    }
}
