package steward.triage.flow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.DeadLetter;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.EventReading.Malformed;
import steward.contracts.event.EventReading.UnknownType;
import steward.contracts.event.Fact;

/// The way of records through one stage: what cannot be read or judged goes to the stage's dead letters, in the same transaction, and stops nobody.
///
/// Only reading and judging are guarded. A fault of a store or of the broker is not the record's fault: it ends the thread, the transaction is
/// aborted, and the record is taken again.
public final class StageFlow {

    private static final Logger LOG = Logger.getLogger(StageFlow.class);

    private final String stage;
    private final ProcessorContext<String, Object> context;
    private final TriageMetrics metrics;

    public StageFlow(
            String stage, ProcessorContext<String, Object> context, TriageMetrics metrics) {
        this.stage = stage;
        this.context = context;
        this.metrics = metrics;
    }

    /// The event of a record; null where there is none to act upon, which is dealt with then.
    public <F extends Fact> @Nullable Event<F> event(
            Record<byte[], byte[]> record, Class<F> family) {
        if (keyOf(record) == null) {
            bury(record, "NO_KEY", "");
            return null;
        }
        return switch (EventJson.read(record.value(), family)) {
            case Known<F>(var event) -> event;
            case UnknownType<F>(_) -> {
                metrics.skipped(stage, "unknown-type");
                yield null;
            }
            case Malformed<F>(var cause, var path) -> {
                bury(record, cause.name(), path);
                yield null;
            }
        };
    }

    /// What a stage before this one wrote for it; null where it cannot be read, which is dealt with then.
    public <T> @Nullable T document(Record<byte[], byte[]> record, JsonSerde<T> serde) {
        return judged(record, () -> serde.deserializer().deserialize("", record.value()));
    }

    /// The outcome of a pure judgement; null where it failed on this record, which is dealt with then.
    public <T> @Nullable T judged(Record<byte[], byte[]> record, Supplier<@Nullable T> judgement) {
        try {
            return judgement.get();
        } catch (RuntimeException e) {
            LOG.errorf("%s: a record cannot be judged (%s)", stage, e.getClass().getName());
            bury(record, "JUDGEMENT_FAILED", "");
            return null;
        }
    }

    /// Sends a value on to a child of this stage.
    public void forward(Record<byte[], byte[]> cause, String child, String key, Object value) {
        context.forward(new Record<>(key, value, cause.timestamp()), child);
    }

    /// Tells the stage of owners something besides reports.
    public void tell(
            Record<byte[], byte[]> cause, String child, String key, ToOwner kind, Object value) {
        context.forward(new Record<>(key, value, cause.timestamp(), kind.headers()), child);
    }

    /// A record's key as text; null or blank keys name nobody.
    public static @Nullable String keyOf(Record<byte[], byte[]> record) {
        if (record.key() == null) {
            return null;
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        return key.isBlank() ? null : key;
    }

    private void bury(Record<byte[], byte[]> record, String reason, String path) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        forward(
                record,
                deadLettersOf(stage),
                Objects.requireNonNullElse(keyOf(record), ""),
                new DeadLetter(
                        "triage/" + stage,
                        place.topic(),
                        place.partition(),
                        place.offset(),
                        keyOf(record),
                        reason,
                        path,
                        1,
                        Instant.ofEpochMilli(context.currentSystemTimeMs()),
                        DeadLetter.carried(record.value())));
        metrics.buried(place.topic(), reason);
        LOG.warnf(
                "%s: dead letter for %s-%d@%d: %s %s",
                stage, place.topic(), place.partition(), place.offset(), reason, path);
    }

    /// Name of the sink for a stage's dead letters.
    public static String deadLettersOf(String stage) {
        return stage + "-dead-letters";
    }
}
