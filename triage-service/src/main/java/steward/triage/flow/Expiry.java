package steward.triage.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Lets go of entries of a store that nothing touched for a while. Looks at a bounded slice of the store each time and goes on from there the next,
/// so that no record ever waits for a whole sweep. An entry lives for its time, and at most one round of slices longer.
///
/// @param <V> an entry, which knows when it was touched last
public final class Expiry<V> {

    static final Duration EVERY = Duration.ofSeconds(10);
    static final int SLICE = 1_000;

    private final KeyValueStore<String, V> store;
    private final ToLongFunction<V> touchedAt;
    private final long livesMillis;
    private @Nullable String next;

    private Expiry(KeyValueStore<String, V> store, ToLongFunction<V> touchedAt, Duration lives) {
        this.store = store;
        this.touchedAt = touchedAt;
        this.livesMillis = lives.toMillis();
    }

    /// Sweeps a store for as long as its task is here.
    ///
    /// @param touchedAt milliseconds since 1970
    public static <V> void of(
            ProcessorContext<?, ?> context,
            KeyValueStore<String, V> store,
            ToLongFunction<V> touchedAt,
            Duration lives) {
        Expiry<V> expiry = new Expiry<>(store, touchedAt, lives);
        var _ = context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, expiry::sweep);
    }

    private void sweep(long now) {
        List<String> expired = new ArrayList<>();
        int seen = 0;
        try (KeyValueIterator<String, V> entries = store.range(next, null)) {
            next = null;
            while (entries.hasNext() && next == null) {
                var entry = entries.next();
                if (touchedAt.applyAsLong(entry.value) < now - livesMillis) {
                    expired.add(entry.key);
                }
                next = ++seen == SLICE ? entry.key : null;
            }
        }
        expired.forEach(store::delete);
    }
}
