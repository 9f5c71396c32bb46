package steward.bench.desk;

import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;

/// Claims and decisions over REST beside a bare queue in the same database, with few and many moderators, with few and many open cases. Starts a desk of its own.
/// Prints rates, times and ratios; asserts nothing.
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = "Claims and decisions beside a bare SKIP LOCKED queue, on a desk of its own.")
public final class DeskBenchmark implements Callable<Integer> {

    @Option(
            names = "--open",
            split = ",",
            description = "Open cases, ascending (default: ${DEFAULT-VALUE}).")
    private List<Integer> open = List.of(10_000, 1_000_000);

    @Option(
            names = "--moderators",
            split = ",",
            description = "At once (default: ${DEFAULT-VALUE}).")
    private List<Integer> moderators = List.of(1, 8, 64);

    @Option(
            names = "--turns",
            description =
                    "Claims per figure, after a tenth for warming up (default: ${DEFAULT-VALUE}).")
    private int turns = 1_000;

    @Option(
            names = "--ingest",
            description =
                    "Cases per figure that are taken in from their topic, after a tenth for warming up; 0 for none (default: ${DEFAULT-VALUE}).")
    private int ingest = 10_000;

    private final Map<Integer, Map<Integer, Turns>> desks = new TreeMap<>();

    public static void main(String[] args) {
        System.exit(
                new CommandLine(new DeskBenchmark())
                        .setExecutionExceptionHandler(DeskBenchmark::explain)
                        .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        int most = moderators.stream().mapToInt(Integer::intValue).max().orElseThrow();
        Path folder = Checkout.find().root().resolve(".steward/bench");
        System.out.println("Starting broker, database, identity provider and review ...");
        try (DeskPlatform desk = DeskPlatform.start(folder, most);
                HttpClient http =
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<Moderator> people =
                    IntStream.range(0, most)
                            .mapToObj(i ->
                                    new Moderator(
                                            http, desk.review(), desk.tokenOf(Roster.name(i))))
                            .toList();
            OpenCases cases = new OpenCases(desk.database());
            for (int wanted : open) {
                cases.upTo(wanted);
                BareQueue.fill(desk.database(), wanted);
                measure(wanted, people, desk);
                if (ingest > 0) {
                    takeIn(wanted, desk);
                }
            }
        }
        growth();
        System.out.printf(
                Locale.ROOT,
                "%d processors, Java %s; load after: %.1f%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return 0;
    }

    private void measure(int wanted, List<Moderator> people, DeskPlatform desk)
            throws InterruptedException, ExecutionException, SQLException {
        System.out.printf(
                "%9s %4s  %-22s %9s %8s %8s   %9s %8s %8s%n",
                "open", "at", "", "claims/s", "p50 ms", "p99 ms", "decided/s", "p50 ms", "p99 ms");
        Turns.of(people, turns / 10);
        for (int atOnce : moderators) {
            Turns bare = bare(atOnce, desk);
            Turns rest = Turns.of(people.subList(0, atOnce), turns);
            desks.computeIfAbsent(atOnce, _ -> new TreeMap<>()).put(wanted, rest);
            line(wanted, "bare statements", bare);
            line(wanted, "over REST", rest);
            System.out.printf(
                    Locale.ROOT,
                    "%9s %4s  %-22s %9.3f %8s %8.1f   %9.3f %8s %8.1f%n",
                    "",
                    "",
                    "ratio",
                    perSecond(rest, rest.claims()) / perSecond(bare, bare.claims()),
                    "",
                    p99(rest.claims()) / p99(bare.claims()),
                    perSecond(rest, rest.decisions()) / perSecond(bare, bare.decisions()),
                    "",
                    p99(rest.decisions()) / p99(bare.decisions()));
        }
    }

    private void takeIn(int wanted, DeskPlatform desk) throws SQLException, InterruptedException {
        Ingestion warming =
                new Ingestion(desk.database(), desk.bootstrapServers(), "warm" + wanted);
        warming.bareRows(ingest / 10);
        warming.cases(ingest / 10);
        Ingestion measured =
                new Ingestion(desk.database(), desk.bootstrapServers(), "ingested" + wanted);
        double bare = measured.bareRows(ingest);
        double cases = measured.cases(ingest);
        System.out.printf(
                Locale.ROOT,
                "%,9d       cases taken in: %,.0f a second; rows of the bare insert: %,.0f; ratio %.3f%n",
                wanted,
                cases,
                bare,
                cases / bare);
    }

    private Turns bare(int atOnce, DeskPlatform desk)
            throws InterruptedException, ExecutionException, SQLException {
        List<BareQueue> callers = new ArrayList<>();
        try {
            for (int i = 0; i < atOnce; i++) {
                callers.add(BareQueue.open(desk.database(), Roster.name(i)));
            }
            Turns.of(callers, turns / 10);
            return Turns.of(callers, turns);
        } finally {
            for (BareQueue caller : callers) {
                caller.close();
            }
        }
    }

    /// What a hundred times as many open cases cost.
    private void growth() {
        int few = open.getFirst();
        int many = open.getLast();
        if (few < many) {
            desks.forEach((atOnce, byOpen) -> {
                Turns before = byOpen.get(few);
                Turns after = byOpen.get(many);
                if (before != null && after != null) {
                    System.out.printf(
                            Locale.ROOT,
                            "%d at once: p99 of a claim at %,d open cases by that at %,d: %.2f%n",
                            atOnce,
                            many,
                            few,
                            p99(after.claims()) / p99(before.claims()));
                }
            });
        }
    }

    private static void line(int wanted, String what, Turns turns) {
        System.out.printf(
                Locale.ROOT,
                "%,9d %4d  %-22s %9.0f %8.2f %8.2f   %9.0f %8.2f %8.2f%n",
                wanted,
                turns.callers(),
                what,
                perSecond(turns, turns.claims()),
                Turns.percentile(turns.claims(), 0.5),
                p99(turns.claims()),
                perSecond(turns, turns.decisions()),
                Turns.percentile(turns.decisions(), 0.5),
                p99(turns.decisions()));
    }

    private static double perSecond(Turns turns, List<Long> nanos) {
        return Turns.perSecond(turns.callers(), nanos);
    }

    private static double p99(List<Long> nanos) {
        return Turns.percentile(nanos, 0.99);
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
