package steward.review.watch;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.Problem;
import steward.access.ProblemException;
import steward.access.ProblemType;
import steward.review.queue.QueueView;

/// Shows the figures of queues to all who keep looking.
@ApplicationScoped
class WatchQueues {

    private final Set<OpenStream> streams = ConcurrentHashMap.newKeySet();
    private final SharedFigures figures;
    private final Onlookers onlookers;
    private final WatchConfig config;
    private volatile boolean stopping;

    WatchQueues(SharedFigures figures, Onlookers onlookers, WatchConfig config) {
        this.figures = figures;
        this.onlookers = onlookers;
        this.config = config;
    }

    /// A stream that begins with the figures as they stand, and ends with the token, with the person's access, or with this process.
    ///
    /// @param drop closes the connection
    /// @throws ProblemException 429 where the person, or all together, have enough of them; 503 while the process stops
    Multi<Told> watch(Caller caller, Instant until, Runnable drop) {
        requireRoom(caller.id());
        return Multi.createFrom()
                .<Told>emitter(
                        stream -> begin(caller, until, drop, stream), BackPressureStrategy.ERROR);
    }

    @Scheduled(
            every = "${steward.review.watch.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return streams.isEmpty()
                ? Uni.createFrom().voidItem()
                : figures.latest()
                        .onFailure()
                        .recoverWithNull()
                        .invoke(read -> streams.forEach(open -> tell(open, read)))
                        .replaceWithVoid();
    }

    void stopSoon(@Observes ShutdownDelayInitiatedEvent soon) {
        endAll();
    }

    void stop(@Observes ShutdownEvent ending) {
        endAll();
    }

    private void endAll() {
        stopping = true;
        streams.forEach(OpenStream::end);
    }

    private void begin(
            Caller caller, Instant until, Runnable drop, MultiEmitter<? super Told> stream) {
        OpenStream open = new OpenStream(caller, until, drop, stream, onlookers.now());
        var _ = stream.onTermination(() -> streams.remove(open));
        streams.add(open);
        if (stopping || countOf(caller.id()) > config.streamsPerPerson()) {
            open.end();
            return;
        }
        var _ = figures.latest().subscribe().with(read -> tell(open, read), _ -> tell(open, null));
    }

    private void tell(OpenStream open, @Nullable List<QueueView> read) {
        Instant now = onlookers.now();
        Caller person = open.isOver(now) ? null : onlookers.asOfNow(open.caller());
        if (person == null) {
            open.end();
        } else if (read == null) {
            open.tellNothing(now, config);
        } else {
            open.tell(onlookers.partOf(read, person), now, config);
        }
    }

    private void requireRoom(String person) {
        if (stopping) {
            throw ProblemException.unavailable(Duration.ofSeconds(5));
        }
        if (countOf(person) >= config.streamsPerPerson() || streams.size() >= config.streams()) {
            throw ProblemException.tooManyRequests(
                    Problem.of(
                            ProblemType.TOO_MANY_REQUESTS,
                            "close another stream first: one person has at most "
                                    + config.streamsPerPerson()),
                    Duration.ofSeconds(15));
        }
    }

    private long countOf(String person) {
        return streams.stream().filter(open -> open.caller().id().equals(person)).count();
    }
}
