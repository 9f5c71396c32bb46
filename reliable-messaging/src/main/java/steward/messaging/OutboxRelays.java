package steward.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes relays for this process's cell. Their transactional id is the same for every process of the cell, so that the newest fences the others.
@ApplicationScoped
class OutboxRelays {

    private final OutboxRepository repository;
    private final Map<String, Object> broker;
    private final MessagingConfig config;
    private final String service;
    private final Clock clock;

    OutboxRelays(
            OutboxRepository repository,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MessagingConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Clock clock) {
        this.repository = repository;
        this.broker = Map.copyOf(broker);
        this.config = config;
        this.service = service;
        this.clock = clock;
    }

    OutboxRelay relay(String holder) {
        return new OutboxRelay(holder, repository, publisher(), config.relay(), clock);
    }

    OutboxPublisher publisher() {
        return new OutboxPublisher(broker, transactionalId(), clock);
    }

    String transactionalId() {
        return service + "-" + config.cell() + "-outbox";
    }
}
