package steward.chaos.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import steward.contracts.event.EventJson;
import steward.contracts.topic.Topics;

/// Records that no service of ours writes, on topics that services read. Each is made from a case that is on the topic already, as a case of its own: its subject's
/// id begins with `fault-`, its report is anonymous, and intake knows nothing of it.
record BadRecords(Kind kind, String region) implements Fault {

    private static final ObjectMapper JSON = EventJson.newMapper();

    /// Beginning of the subject's id of each case made here.
    public static final String SUBJECT = "fault-";

    /// How it is bad.
    enum Kind {
        /// Not JSON; half an event.
        MALFORMED,
        /// An event of a type that nobody knows yet.
        UNKNOWN_TYPE,
        /// Reads well and breaks the database: a time beyond its calendar.
        POISON,
        /// The third event of a case before the second.
        OUT_OF_ORDER,
        /// The third event of a case, and never the second.
        GAPPED,
        /// The latest events once more.
        REDELIVERED
    }

    private static final int LATEST = 20;

    @Override
    public String name() {
        return "%s records on %s"
                .formatted(
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Topics.cases(region));
    }

    @Override
    public Set<String> touches() {
        return Set.of();
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void inject(FragilePlatform platform) throws Exception {
        RawTopics raw = new RawTopics(platform);
        List<ConsumerRecord<byte[], byte[]>> records = raw.read(Topics.cases(region));
        switch (kind) {
            case MALFORMED ->
                    raw.send(
                            List.of(
                                    record("no event".getBytes(StandardCharsets.UTF_8)),
                                    record(half(latest(records).value()))));
            case REDELIVERED ->
                    raw.sendAgain(
                            records.subList(Math.max(0, records.size() - LATEST), records.size()));
            case UNKNOWN_TYPE, POISON, OUT_OF_ORDER, GAPPED ->
                    raw.send(
                            made(new MadeUpCase(opened(records), platform.nextNumber())).stream()
                                    .map(event -> record(bytes(event)))
                                    .toList());
        }
    }

    @Override
    public void heal(FragilePlatform platform) {}

    private List<ObjectNode> made(MadeUpCase made) {
        return switch (kind) {
            case UNKNOWN_TYPE -> List.of(made.ofUnknownType());
            case POISON -> List.of(made.poison());
            case OUT_OF_ORDER -> List.of(made.opened(), made.reported(3), made.reported(2));
            case GAPPED -> List.of(made.opened(), made.reported(3));
            case MALFORMED, REDELIVERED -> List.of();
        };
    }

    private ProducerRecord<byte[], byte[]> record(byte[] value) {
        byte[] key = (SUBJECT + kind).getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(Topics.cases(region), key, value);
    }

    private static JsonNode opened(List<ConsumerRecord<byte[], byte[]>> records)
            throws IOException {
        for (ConsumerRecord<byte[], byte[]> record : records.reversed()) {
            JsonNode event = tree(record.value());
            if (MadeUpCase.isOpened(event)) {
                return event;
            }
        }
        throw new IllegalStateException("no case was opened yet");
    }

    private static ConsumerRecord<byte[], byte[]> latest(
            List<ConsumerRecord<byte[], byte[]>> records) {
        if (records.isEmpty()) {
            throw new IllegalStateException("no case was opened yet");
        }
        return records.getLast();
    }

    /// What is no JSON is no event either.
    private static JsonNode tree(byte[] value) throws IOException {
        return value.length > 0 && value[0] == '{' && value[value.length - 1] == '}'
                ? JSON.readTree(value)
                : JSON.createObjectNode();
    }

    private static byte[] half(byte[] value) {
        return Arrays.copyOf(value, value.length / 2);
    }

    private static byte[] bytes(ObjectNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
