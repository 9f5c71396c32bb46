package steward.chaos.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import steward.localplatform.service.HealthCheck;

/// Which instances of a service are ready, looked at several times a second. When none is, all take their turn: what they say is better than silence.
final class Rotation implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 300;

    private final List<Integer> all = new CopyOnWriteArrayList<>();
    private final AtomicInteger turns = new AtomicInteger();
    private final HealthCheck health = new HealthCheck();
    private final ScheduledExecutorService looking =
            Executors.newScheduledThreadPool(2, Thread.ofVirtual().factory());
    private final List<Integer> ready = new CopyOnWriteArrayList<>();

    void add(int port) {
        if (!all.contains(port)) {
            all.add(port);
            var _ =
                    looking.scheduleWithFixedDelay(
                            () -> look(port), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    int next() {
        List<Integer> some = List.copyOf(ready);
        List<Integer> choice = some.isEmpty() ? all : some;
        return choice.get(Math.floorMod(turns.getAndIncrement(), choice.size()));
    }

    List<Integer> ready() {
        return List.copyOf(ready);
    }

    @Override
    public void close() {
        looking.shutdownNow();
        health.close();
    }

    private void look(int port) {
        if (!health.isReady(port)) {
            ready.remove(Integer.valueOf(port));
        } else if (!ready.contains(port)) {
            ready.add(port);
        }
    }
}
