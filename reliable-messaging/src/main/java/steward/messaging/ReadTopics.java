package steward.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Reads topics to what is their end now, without being anybody's consumer. Reads on a thread that may block and hands each portion to the caller's context; the next
/// one is read when the one before is done with, so that no more than one is in memory.
@ApplicationScoped
class ReadTopics {

    /// A few thousand records of usual size; no single one is larger.
    private static final int BYTES_AT_A_TIME = 4 * 1024 * 1024;

    private static final int RECORDS_AT_A_TIME = 500;
    private static final String INCOMING = "mp.messaging.incoming.";

    private final Map<String, Object> broker;

    ReadTopics(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = Map.copyOf(broker);
    }

    /// Everything since a moment, by the broker's order within each partition; from the beginning where none is given.
    Uni<Void> since(
            @Nullable Instant moment,
            Collection<String> topics,
            Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> effect) {
        return inPortions(
                effect,
                "",
                topics,
                (consumer, partitions) -> {
                    if (moment == null) {
                        consumer.seekToBeginning(partitions);
                        return;
                    }
                    Map<TopicPartition, Long> times = new HashMap<>();
                    partitions.forEach(at -> times.put(at, moment.toEpochMilli()));
                    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
                    partitions.forEach(at -> {
                        OffsetAndTimestamp first = found.get(at);
                        if (first == null) {
                            consumer.seekToEnd(List.of(at));
                        } else {
                            consumer.seek(at, first.offset());
                        }
                    });
                });
    }

    /// What stands before the consumer of a channel; from the beginning where it never read.
    Uni<Void> ahead(
            String channel, Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> effect) {
        Config config = ConfigProvider.getConfig();
        List<String> topics =
                config.getOptionalValues(INCOMING + channel + ".topics", String.class)
                        .orElseGet(() ->
                                List.of(
                                        config.getValue(
                                                INCOMING + channel + ".topic", String.class)));
        return inPortions(
                effect,
                config.getValue(INCOMING + channel + ".group.id", String.class),
                topics,
                (consumer, partitions) -> {
                    Map<TopicPartition, OffsetAndMetadata> stands =
                            consumer.committed(new HashSet<>(partitions));
                    partitions.forEach(at -> {
                        OffsetAndMetadata next = stands.get(at);
                        if (next == null) {
                            consumer.seekToBeginning(List.of(at));
                        } else {
                            consumer.seek(at, next.offset());
                        }
                    });
                });
    }

    private Uni<Void> inPortions(
            Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> effect,
            String group,
            Collection<String> topics,
            BiConsumer<KafkaConsumer<String, byte[]>, List<TopicPartition>> start) {
        Context caller = Objects.requireNonNull(Vertx.currentContext());
        return blocking(() -> open(group, topics, start), caller)
                .chain(reading ->
                        Multi.createBy()
                                .repeating()
                                .uni(() -> blocking(reading::next, caller).call(effect::apply))
                                .whilst(portion -> !portion.isEmpty())
                                .collect()
                                .last()
                                .onTermination()
                                .call(() -> blocking(() -> closed(reading), caller)))
                .replaceWithVoid();
    }

    private static <T> Uni<T> blocking(Supplier<T> work, Context caller) {
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(task -> caller.runOnContext(_ -> task.run()));
    }

    private TopicReading open(
            String group,
            Collection<String> topics,
            BiConsumer<KafkaConsumer<String, byte[]>, List<TopicPartition>> start) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_A_TIME);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, BYTES_AT_A_TIME);
        if (!group.isEmpty()) {
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        }
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions =
                    topics.stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(at -> new TopicPartition(at.topic(), at.partition()))
                            .toList();
            consumer.assign(partitions);
            start.accept(consumer, partitions);
            return new TopicReading(consumer, topics, partitions);
        } catch (RuntimeException failed) {
            consumer.close();
            throw failed;
        }
    }

    private static Boolean closed(TopicReading reading) {
        reading.close();
        return true;
    }
}
