package steward.chaos.fault;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import steward.localplatform.process.Ports;
import steward.localplatform.service.HealthCheck;

/// Which instances of a service are ready, looked at almost twice a second. When none is, those that listen take their turn: what they say is better than
/// silence.
final class Rotation implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 600;

    private enum Seen {
        READY,
        LISTENING,
        GONE
    }

    private final List<Integer> all = new CopyOnWriteArrayList<>();
    private final Map<Integer, Seen> seen = new ConcurrentHashMap<>();
    private final AtomicInteger turns = new AtomicInteger();
    private final HealthCheck health = new HealthCheck();
    private final ScheduledExecutorService looking =
            Executors.newScheduledThreadPool(2, Thread.ofVirtual().factory());

    void add(int port) {
        all.add(port);
        look(port);
        var _ =
                looking.scheduleWithFixedDelay(
                        () -> look(port),
                        LOOK_EVERY_MILLIS,
                        LOOK_EVERY_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    /// Whose turn it is.
    int next() {
        List<Integer> choice = seenAs(Seen.READY);
        if (choice.isEmpty()) {
            choice = seenAs(Seen.LISTENING);
        }
        if (choice.isEmpty()) {
            choice = all;
        }
        return choice.get(Math.floorMod(turns.getAndIncrement(), choice.size()));
    }

    List<Integer> ready() {
        return seenAs(Seen.READY);
    }

    @Override
    public void close() {
        looking.shutdownNow();
        health.close();
    }

    private List<Integer> seenAs(Seen state) {
        return all.stream().filter(port -> seen.get(port) == state).toList();
    }

    private void look(int port) {
        seen.put(port, stateOf(port));
    }

    private Seen stateOf(int port) {
        if (!Ports.isListening(port)) {
            return Seen.GONE;
        }
        return health.isReady(port) ? Seen.READY : Seen.LISTENING;
    }
}
