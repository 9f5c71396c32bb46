package steward.bench.load;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;

/// `POST /v1/reports` on a running platform beside bare sends to its broker, in turns, with the same number of callers. Prints rates, times and
/// their ratio; asserts nothing.
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "POST /v1/reports beside bare sends to the same broker, against ./steward up.")
public final class LoadBenchmark implements Callable<Integer> {

    /// An event that carries such a report.
    private static final int EVENT_BYTES = 900;

    @Option(names = "--data", description = "Folder of the platform's data (default: .steward).")
    private @Nullable Path folder;

    @Option(names = "--requests", description = "Per round and kind (default: ${DEFAULT-VALUE}).")
    private int requests = 2_000;

    @Option(names = "--at-once", description = "Callers (default: ${DEFAULT-VALUE}).")
    private int atOnce = 32;

    @Option(
            names = "--rounds",
            description = "Counted rounds, after one for warming up (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    public static void main(String[] args) {
        System.exit(
                new CommandLine(new LoadBenchmark())
                        .setExecutionExceptionHandler(LoadBenchmark::explain)
                        .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path data = folder == null ? Checkout.find().root().resolve(".steward") : folder;
        PlatformState platform = PlatformState.require(data.toAbsolutePath().normalize());
        String run = "bench-" + Clock.systemUTC().millis();
        System.out.printf("%d callers; load before: %s%n", atOnce, load());
        try (ReportPosting posting = new ReportPosting(platform, run);
                BareProducer bare =
                        new BareProducer(
                                platform.bootstrapServers(), "steward." + run, EVENT_BYTES)) {
            posting.register();
            round(bare);
            round(posting);
            Measured sends = round(bare);
            Measured posts = round(posting);
            for (int i = 1; i < rounds; i++) {
                sends = sends.and(round(bare));
                posts = posts.and(round(posting));
            }
            print(sends, posts);
        }
        return 0;
    }

    private Measured round(Attempt attempt) throws InterruptedException, ExecutionException {
        return new Crowd(atOnce).make(requests, attempt);
    }

    private static void print(Measured sends, Measured posts) {
        System.out.printf(
                "%-24s %10s %8s %8s %8s %8s%n",
                "", "per second", "p50 ms", "p95 ms", "p99 ms", "refused");
        line("bare send, awaited", sends);
        line("POST /v1/reports", posts);
        System.out.printf(
                Locale.ROOT,
                "%-24s %10.3f %8.1f %8.1f %8.1f%n",
                "ratio",
                posts.perSecond() / sends.perSecond(),
                posts.percentile(0.50) / sends.percentile(0.50),
                posts.percentile(0.95) / sends.percentile(0.95),
                posts.percentile(0.99) / sends.percentile(0.99));
        System.out.printf(
                "%d processors, Java %s; load after: %s%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), load());
    }

    private static void line(String what, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "%-24s %10.0f %8.2f %8.2f %8.2f %8d%n",
                what,
                measured.perSecond(),
                measured.percentile(0.50),
                measured.percentile(0.95),
                measured.percentile(0.99),
                measured.refused());
    }

    /// Processes that want a processor, as the system averages them over a minute.
    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static int explain(
            Exception thrown, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        if (thrown instanceof CannotStart reason) {
            commandLine.getErr().println(reason.getMessage());
            return 1;
        }
        throw thrown;
    }
}
