package steward.intake.arrival;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets a request wait for something that is about to be taken in, and wakes it when this instance did. What another instance takes in is not heard of
/// here, so a waiting request also looks again by itself, ever less often. When the service is about to stop, nobody waits any longer. Thread-safe.
@ApplicationScoped
public class Arrivals {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Map<String, Set<UniEmitter<? super Void>>> waiting = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /// Looks until a look finds enough or the time is up; gives what the last look found.
    ///
    /// @param name of what is awaited
    /// @param atMost how long, in all
    public <T> Uni<T> await(
            String name, Duration atMost, Supplier<Uni<T>> look, Predicate<T> enough) {
        return lookFrom(name, atMost, FIRST_PAUSE, look, enough);
    }

    /// Wakes who waits for any of the names.
    public void announce(Collection<String> names) {
        for (String name : names) {
            Set<UniEmitter<? super Void>> woken = waiting.remove(name);
            if (woken != null) {
                List.copyOf(woken).forEach(emitter -> emitter.complete(null));
            }
        }
    }

    /// Answers those who wait, before their connections are closed.
    void stop(@Observes ShutdownDelayInitiatedEvent soon) {
        stopping = true;
        announce(Set.copyOf(waiting.keySet()));
    }

    private <T> Uni<T> lookFrom(
            String name,
            Duration left,
            Duration pause,
            Supplier<Uni<T>> look,
            Predicate<T> enough) {
        return look.get()
                .chain(found -> {
                    if (stopping || left.isZero() || enough.test(found)) {
                        return Uni.createFrom().item(found);
                    }
                    Duration rest = pause.compareTo(left) < 0 ? pause : left;
                    return arrival(name, rest)
                            .chain(() ->
                                    lookFrom(name, left.minus(rest), longer(pause), look, enough));
                });
    }

    /// Completes at the next announcement of the name, at the latest after the pause. An announcement that fell between a look and this costs one pause.
    private Uni<Void> arrival(String name, Duration pause) {
        return Uni.createFrom()
                .<Void>emitter(emitter -> listen(name, emitter))
                .ifNoItem()
                .after(pause)
                .recoverWithUni(() -> Uni.createFrom().voidItem());
    }

    private void listen(String name, UniEmitter<? super Void> emitter) {
        waiting.compute(name, (_, others) -> with(others, emitter));
        emitter.onTermination(
                () -> waiting.computeIfPresent(name, (_, all) -> without(all, emitter)));
    }

    private static Set<UniEmitter<? super Void>> with(
            @Nullable Set<UniEmitter<? super Void>> others, UniEmitter<? super Void> one) {
        Set<UniEmitter<? super Void>> all =
                others == null ? new HashSet<>() : new HashSet<>(others);
        all.add(one);
        return all;
    }

    private static @Nullable Set<UniEmitter<? super Void>> without(
            Set<UniEmitter<? super Void>> all, UniEmitter<? super Void> one) {
        Set<UniEmitter<? super Void>> rest = new HashSet<>(all);
        rest.remove(one);
        return rest.isEmpty() ? null : rest;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
