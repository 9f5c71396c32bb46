package steward.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigException;

/// Lets a channel whose effect nobody waits for take in fuller batches (docs/decisions/0200, 0179): after a poll that found something, but not much, its
/// polling thread rests before it hands that on, and what comes meanwhile is the next batch. A poll that found nothing has waited at the broker and does not rest.
///
/// A channel names it in `interceptor.classes` (of the connector only where no channel goes out: producers have other ones), and says in `steward.gather.ms` how
/// many milliseconds it rests, 0 (the default) to 1000.
public final class GatherRecords implements ConsumerInterceptor<Object, Object> {

    /// The setting of a channel.
    public static final String SETTING = "steward.gather.ms";

    private static final int ENOUGH = 100;
    private static final long LONGEST_MILLIS = 1000;

    private long nanos;

    /// @throws ConfigException when the setting is no number of that range
    @Override
    public void configure(Map<String, ?> settings) {
        Object given = settings.get(SETTING);
        if (given != null) {
            nanos = Duration.ofMillis(millis(given)).toNanos();
        }
    }

    @Override
    public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> records) {
        if (rests(records)) {
            LockSupport.parkNanos(this, nanos);
        }
        return records;
    }

    boolean rests(ConsumerRecords<Object, Object> records) {
        return nanos > 0 && !records.isEmpty() && records.count() < ENOUGH;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Nothing is kept by offset.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private static long millis(Object given) {
        try {
            long millis = Long.parseLong(given.toString());
            if (millis >= 0 && millis <= LONGEST_MILLIS) {
                return millis;
            }
        } catch (NumberFormatException e) {
            // As any other value that cannot be.
        }
        throw new ConfigException(
                SETTING, given, "must be a number of milliseconds from 0 to " + LONGEST_MILLIS);
    }
}
