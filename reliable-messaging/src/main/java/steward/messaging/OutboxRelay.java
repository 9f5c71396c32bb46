package steward.messaging;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import steward.messaging.OutboxPublisher.RelayFenced;

/// Publishes the rows of one cell's outbox: under the cell's lease, in the order of their ids, up to a batch in one Kafka transaction, and marks them
/// after Kafka's commit. Of several relays of a cell one is at work and the others stand by; one that was paused past its lease is fenced by Kafka.
/// No database transaction is open while it sends. Between Kafka's commit and the marking it may die: the next one sends those rows again, and the
/// consumers' inbox drops them.
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final String holder;
    private final OutboxRepository repository;
    private final OutboxPublisher publisher;
    private final MessagingConfig.Relay config;
    private final Clock clock;
    private final ExecutorService kafka =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("outbox-relay").factory());
    private final OneAtATime draining = new OneAtATime(this::drain);
    private volatile Instant renewAt = Instant.MIN;
    private volatile boolean stopped;

    OutboxRelay(
            String holder,
            OutboxRepository repository,
            OutboxPublisher publisher,
            MessagingConfig.Relay config,
            Clock clock) {
        this.holder = holder;
        this.repository = repository;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
    }

    /// Looks for rows now; returns at once.
    void wake() {
        if (!stopped) {
            draining.ask();
        }
    }

    /// Ends the work in hand, the producer and the lease.
    Uni<Void> stop() {
        stopped = true;
        return onKafkaThread(
                        () -> {
                            publisher.close();
                            return true;
                        })
                .onTermination()
                .invoke(kafka::shutdown)
                .chain(() -> repository.release(holder));
    }

    /// Ends a little after its last row went, so that whatever is committed meanwhile goes together in the next run.
    private Uni<Void> drain() {
        return Uni.createFrom()
                .deferred(this::publishBatch)
                .repeat()
                .whilst(published -> !stopped && published >= config.batch())
                .collect()
                .last()
                .chain(published -> published > 0 ? gather() : Uni.createFrom().voidItem())
                .onFailure()
                .recoverWithItem(this::failed);
    }

    private Uni<Void> gather() {
        return Uni.createFrom().voidItem().onItem().delayIt().by(config.gather());
    }

    private Uni<Integer> publishBatch() {
        return held().chain(held -> held ? publishNext() : standBy());
    }

    private Uni<Boolean> held() {
        Instant now = clock.instant();
        if (stopped) {
            return Uni.createFrom().item(false);
        }
        return now.isBefore(renewAt)
                ? Uni.createFrom().item(true)
                : repository
                        .hold(holder, config.lease())
                        .invoke(held -> renewAt = held ? now.plus(config.sweep()) : Instant.MIN);
    }

    private Uni<Integer> publishNext() {
        return onKafkaThread(
                        () -> {
                            publisher.ready();
                            return publisher.topicsAside();
                        })
                .chain(aside -> repository.unsent(config.batch(), aside))
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(0) : publish(rows));
    }

    private Uni<Integer> publish(List<OutboxRow> rows) {
        FaultPoint.COMMIT_BEFORE_PUBLISH.reached();
        return onKafkaThread(() -> publisher.publish(rows))
                .invoke(FaultPoint.PUBLISH_BEFORE_MARK::reached)
                .chain(sent -> repository.mark(sent).replaceWith(rows.size()));
    }

    private Uni<Integer> standBy() {
        return onKafkaThread(() -> {
            publisher.close();
            return 0;
        });
    }

    private Void failed(Throwable failure) {
        renewAt = Instant.MIN;
        if (failure instanceof RelayFenced) {
            LOG.warn("another relay of this cell has taken over; standing by");
        } else if (!stopped && isExpected(failure)) {
            LOG.warnf("outbox rows wait: %s", Fault.of(failure).code());
        } else if (!stopped) {
            LOG.error("outbox rows wait", failure);
        }
        return null;
    }

    private static boolean isExpected(Throwable failure) {
        return failure instanceof KafkaException || Fault.isOfInfrastructure(failure);
    }

    private <T> Uni<T> onKafkaThread(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(kafka);
    }
}
