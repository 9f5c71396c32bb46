package steward.chaos;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.chaos.actor.Cast;
import steward.chaos.fault.FragilePlatform;
import steward.chaos.fault.SmallDisks;
import steward.chaos.history.CheckHistory;
import steward.chaos.history.History;
import steward.chaos.history.HistoryRecord;
import steward.chaos.history.RunEvidence;
import steward.demo.ConsumerLag;
import steward.demo.PlatformAddress;
import steward.demo.Rows;
import steward.demo.Settling;
import steward.localplatform.platform.FolderLock;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Folders;

/// One run: a platform of its own, people and products that work, faults, and when all has come to rest, the check.
public final class ChaosRun {

    /// Reports a second: a steady day's work for a machine of two cores that has a platform to restart besides.
    private static final double REPORTS_PER_SECOND = 3;

    private static final Duration WITHOUT_END = Duration.ofDays(1);
    private static final Duration TO_BEGIN = Duration.ofMinutes(2);
    private static final int DONE_BEFORE_FAULTS = 100;
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final ChaosOptions options;
    private final Clock clock;
    private final PrintStream narration;
    private final String runTag;

    ChaosRun(ChaosOptions options, Clock clock, PrintStream narration) {
        this.options = options;
        this.clock = clock;
        this.narration = narration;
        this.runTag = "chaos" + Long.toString(options.seed(), Character.MAX_RADIX);
    }

    /// What the faults and the work came to, before it is checked.
    private record Worked(
            List<FaultTaken> faults, RunEvidence.Rest rest, Instant began, Instant ended) {}

    ChaosReport run() throws Exception {
        return run(new AskedToEnd());
    }

    /// @param end for whoever wants the report of what ran until then
    ChaosReport run(AskedToEnd end) throws Exception {
        clear();
        Path log = Files.createDirectories(options.folder()).resolve("history.jsonl");
        narration.println("Starting a platform in " + options.folder() + " ...");
        try (FragilePlatform platform = FragilePlatform.start(options.setup());
                WatchGrowth growth = new WatchGrowth(platform)) {
            Worked worked = work(platform, log, end);
            narration.println("Checking ...");
            List<HistoryRecord> history = History.read(log);
            RunEvidence evidence =
                    new CollectRun(platform, clock, options.seed())
                            .collect(
                                    history,
                                    new CollectRun.Course(runTag, worked.began(), worked.rest()),
                                    growth);
            return ChaosReport.of(
                    options,
                    worked.faults(),
                    history,
                    CheckHistory.of(history, evidence),
                    Duration.between(worked.began(), worked.ended()),
                    end.isAsked());
        }
    }

    /// Makes room for the run, also where the one before it was killed.
    private void clear() {
        FolderLock.tryOn(options.folder())
                .orElseThrow(
                        () -> new CannotStart("A run is under way in " + options.folder() + "."))
                .close();
        SmallDisks.unmountLeftOver(options.folder())
                .forEach(
                        disk -> narration.println("Unmounted what a killed run has left: " + disk));
        Folders.delete(options.folder());
    }

    private Worked work(FragilePlatform platform, Path log, AskedToEnd end) throws Exception {
        PlatformAddress address = platform.address();
        try (History history = History.begin(log, clock);
                Cast cast = Cast.begin(address, history, options.seed(), clock)) {
            try {
                return work(platform, history, cast, end);
            } catch (InterruptedException e) {
                cast.complain();
                throw e;
            }
        }
    }

    private Worked work(FragilePlatform platform, History history, Cast cast, AskedToEnd end)
            throws Exception {
        PlatformAddress address = platform.address();
        Instant began = clock.instant();
        InjectFaults faults = new InjectFaults(platform, clock, end);
        end.underWay();
        try (ChaosProgress progress = new ChaosProgress(history, faults::now, narration)) {
            Thread sending = Thread.ofVirtual().name("sending").start(() -> send(cast));
            progress.phase("everyone begins");
            awaitWork(history, end);
            progress.phase("");
            List<FaultTaken> taken = faults.follow(options.schedule(), until(began));
            cast.stopSending();
            progress.phase("coming to rest");
            sending.join();
            Instant calm = clock.instant();
            String left = settle(address);
            Instant rested = clock.instant();
            cast.complain();
            return new Worked(
                    taken,
                    new RunEvidence.Rest(
                            left,
                            Duration.between(calm, rested).toMillis() / 1000.0,
                            new ReadRows(address).overdue()),
                    began,
                    rested);
        }
    }

    /// Faults begin when work is done: what was never there cannot be broken.
    private static void awaitWork(History history, AskedToEnd end) throws InterruptedException {
        long deadline = System.nanoTime() + TO_BEGIN.toNanos();
        while (history.count(HistoryRecord.Kind.OK) < DONE_BEFORE_FAULTS) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart("Nobody could work on the platform that was started.");
            }
            if (end.within(LOOK_EVERY)) {
                return;
            }
        }
    }

    private Instant until(Instant began) {
        @Nullable Integer minutes = options.minutes();
        return began.plus(minutes == null ? WITHOUT_END : Duration.ofMinutes(minutes));
    }

    private void send(Cast cast) {
        try {
            cast.send(runTag, REPORTS_PER_SECOND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String settle(PlatformAddress address) throws Exception {
        try (Rows rows = new Rows(address);
                ConsumerLag lag = new ConsumerLag(address.kafka())) {
            return new Settling(rows, lag, runTag).await();
        }
    }
}
