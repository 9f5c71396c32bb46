package steward.bench.triage;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;

/// Reports through triage's real topology beside a bare consume-transform-produce loop on the same broker, with one step and with the topology's three. Starts a
/// triage of its own. Prints rates, times, bytes and ratios; asserts nothing.
@Command(
        name = "triage",
        mixinStandardHelpOptions = true,
        description =
                "Triage beside a bare consume-transform-produce loop, on a broker of its own.")
public final class TriageBenchmark implements Callable<Integer> {

    private static final int STEPS_OF_TRIAGE = 3;

    @Option(
            names = "--reports",
            description = "Per figure, after a third for warming up (default: ${DEFAULT-VALUE}).")
    private int reports = 20_000;

    @Option(
            names = "--rate",
            description = "A second, for times from end to end (default: ${DEFAULT-VALUE}).")
    private int rate = 200;

    @Option(names = "--seconds", description = "Of the steady stream (default: ${DEFAULT-VALUE}).")
    private int seconds = 30;

    private final List<Measured> all = new ArrayList<>();

    private record Measured(String what, Passage passage, List<Long> nanos) {

        double millis(double share) {
            return nanos.get(Math.max(0, (int) Math.ceil(share * nanos.size()) - 1)) / 1e6;
        }
    }

    public static void main(String[] args) {
        System.exit(
                new CommandLine(new TriageBenchmark())
                        .setExecutionExceptionHandler(TriageBenchmark::explain)
                        .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Checkout.find().root().resolve(".steward/bench");
        System.out.println("Starting broker, database, identity provider, review and triage ...");
        try (Topology triage = Topology.start(folder)) {
            String brokers = triage.bootstrapServers();
            try (BareWay one = BareWay.start(brokers, 1, folder.resolve("logs"))) {
                measure("bare loop, one step", one, brokers);
            }
            try (BareWay three = BareWay.start(brokers, STEPS_OF_TRIAGE, folder.resolve("logs"))) {
                measure("bare loop, three steps", three, brokers);
            }
            measure("triage", triage, brokers);
            print(StoredBytes.read(brokers));
        }
        return 0;
    }

    private void measure(String what, Way way, String brokers) {
        try (Passing passing = new Passing(way, brokers)) {
            passing.atOnce(reports / 3);
            Passage passage = passing.atOnce(reports);
            all.add(new Measured(what, passage, passing.steadily(rate, seconds)));
        }
    }

    private void print(StoredBytes stored) {
        System.out.printf(
                "%n%-34s %8s %12s %14s %9s %9s%n",
                "", "reports", "a core and s", "a second here", "p50 ms", "p99 ms");
        Measured triage = all.getLast();
        for (Measured one : all) {
            System.out.printf(
                    Locale.ROOT,
                    "%s %9.1f %9.1f%n",
                    one.passage().line(one.what()),
                    one.millis(0.5),
                    one.millis(0.99));
        }
        for (Measured bare : all.subList(0, all.size() - 1)) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %8s %12.3f %14s %+9.1f %+9.1f%n",
                    "triage beside " + bare.what(),
                    "",
                    triage.passage().perProcessorSecond() / bare.passage().perProcessorSecond(),
                    "",
                    triage.millis(0.5) - bare.millis(0.5),
                    triage.millis(0.99) - bare.millis(0.99));
        }
        long subjects = (reports / 3 + reports + (long) rate * seconds) / Reports.PER_SUBJECT;
        System.out.printf(
                Locale.ROOT,
                "%nstate: %,d bytes a subject of %d reports, of these%n",
                stored.sum() / subjects,
                Reports.PER_SUBJECT);
        stored.bytes()
                .forEach((store, bytes) ->
                        System.out.printf(Locale.ROOT, "  %-24s %,8d%n", store, bytes / subjects));
        System.out.printf(
                Locale.ROOT,
                "%n%d processors, Java %s; times at %d a second; load after: %.1f%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                rate,
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
