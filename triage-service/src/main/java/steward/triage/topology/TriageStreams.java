package steward.triage.topology;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steward.triage.flow.CompactedTopicReader;
import steward.triage.rule.PolicyShelf;

/// The life of the topology: it starts when the topics are there and a policy release was read, trusts its stores only after a clean stop, replaces a
/// thread that failed, and stops within the time a supervisor allows.
///
/// Exactly once (v2): what a record changes in stores and topics is one transaction. A failed thread's transaction is aborted and its records are
/// taken again.
final class TriageStreams implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TriageStreams.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
    private static final int RETRY_MILLIS = 250;

    private final Properties settings;
    private final Topology topology;
    private final RequiredTopics topics;
    private final List<CompactedTopicReader> readers;
    private final PolicyShelf shelf;
    private final StateFolder folder;
    private final ScheduledExecutorService starter =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("triage-start").factory());
    private volatile @Nullable KafkaStreams streams;
    private volatile List<String> waitingFor = List.of("the broker");
    private final AtomicLong replaced = new AtomicLong();
    private final Restoring restoring = new Restoring();

    /// @param readers of what is judged by; all of it is read before the first report
    TriageStreams(
            Map<String, Object> connection,
            TriageConfig config,
            Topology topology,
            PolicyShelf shelf,
            List<CompactedTopicReader> readers) {
        this.settings = StreamsSettings.of(connection, config);
        this.topology = topology;
        this.topics = new RequiredTopics(config.regions());
        this.readers = List.copyOf(readers);
        this.shelf = shelf;
        this.folder = new StateFolder(config.stateDir(), StreamsSettings.APPLICATION);
    }

    /// Begins to try to start, and returns at once.
    void begin() {
        readers.forEach(CompactedTopicReader::start);
        var _ =
                starter.scheduleWithFixedDelay(
                        this::tryToStart, 0, RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// What the start still waits for; empty once it has started.
    List<String> waitingFor() {
        return waitingFor;
    }

    /// The state of the stream client; null before the start.
    KafkaStreams.@Nullable State state() {
        KafkaStreams running = streams;
        return running == null ? null : running.state();
    }

    /// How many failed threads were replaced since the start.
    long replacedThreads() {
        return replaced.get();
    }

    /// What the stream client says of itself at present.
    StreamsReading reading() {
        return new StreamsReading(streams);
    }

    Restoring restoring() {
        return restoring;
    }

    @Override
    public void close() {
        starter.shutdownNow();
        readers.forEach(CompactedTopicReader::close);
        KafkaStreams running = streams;
        if (running != null && running.close(STOP_WITHIN)) {
            folder.markStoppedCleanly();
        }
    }

    private void tryToStart() {
        try {
            await(faults());
            if (waitingFor.isEmpty()) {
                start();
                starter.shutdown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("triage cannot start yet", e);
            await(List.of("the broker or the state folder: " + e.getMessage()));
        }
    }

    private void await(List<String> what) {
        if (!what.isEmpty() && !what.equals(waitingFor)) {
            LOG.infof("waiting for %s", String.join("; ", what));
        }
        waitingFor = what;
    }

    private List<String> faults() throws InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            List<String> faults = topics.faults(admin);
            if (!faults.isEmpty()) {
                return faults;
            }
        }
        List<String> unread =
                readers.stream()
                        .filter(reader -> !reader.hasReachedEnd())
                        .map(reader -> reader.name() + " to be read to the end")
                        .toList();
        if (!unread.isEmpty()) {
            return unread;
        }
        return shelf.releases().isEmpty() ? List.of("a policy release") : List.of();
    }

    private void start() {
        if (folder.prepare()) {
            LOG.info("no clean stop before: the stores are restored from their changelogs");
        }
        KafkaStreams starting = new KafkaStreams(topology, settings);
        starting.setUncaughtExceptionHandler(this::replace);
        starting.setGlobalStateRestoreListener(restoring);
        streams = starting;
        starting.start();
    }

    private StreamThreadExceptionResponse replace(Throwable failure) {
        replaced.incrementAndGet();
        LOG.errorf(failure, "a stream thread failed and is replaced");
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
