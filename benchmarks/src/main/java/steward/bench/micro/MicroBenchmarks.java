package steward.bench.micro;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/// Runs every benchmark beside its yardstick and prints times and ratios: a method `x` is measured against the method `xYardstick` of its class.
///
/// Times are the median of many short runs, as a busy machine spoils a mean. The ratio is what can be compared between machines and over time; the times can't. Nothing is asserted.
public final class MicroBenchmarks {

    private static final String YARDSTICK = "Yardstick";

    private MicroBenchmarks() {}

    /// @param args parts of names of the benchmarks to run; none for all
    public static void main(String[] args) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        for (String part : args.length == 0 ? new String[] {""} : args) {
            options.include("steward\\.bench\\.micro\\..*" + part);
        }
        options.forks(1)
                .warmupIterations(6)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(15)
                .measurementTime(TimeValue.milliseconds(200))
                // The forks must not inherit the flags of a small, quickly started process.
                .jvmArgs(
                        "-Xms512m",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT);
        System.err.println("Measuring, for about 6 seconds each ...");
        print(new Runner(options.build()).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<String, Statistics> byName = new TreeMap<>();
        results.forEach(
                result -> byName.put(nameOf(result), result.getPrimaryResult().getStatistics()));
        System.out.printf(
                "%-20s %12s %24s %12s %8s%n",
                "benchmark", "µs, median", "middle half of the runs", "yardstick", "ratio");
        byName.forEach((name, times) -> {
            Statistics yardstick = byName.get(name + YARDSTICK);
            if (yardstick != null) {
                System.out.printf(
                        Locale.ROOT,
                        "%-20s %12.2f %13.2f to %7.2f %12.2f %8.1f%n",
                        name,
                        times.getPercentile(50),
                        times.getPercentile(25),
                        times.getPercentile(75),
                        yardstick.getPercentile(50),
                        times.getPercentile(50) / yardstick.getPercentile(50));
            }
        });
        System.out.printf(
                "%d processors, Java %s%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version());
    }

    private static String nameOf(RunResult result) {
        String whole = result.getParams().getBenchmark();
        return whole.substring(whole.lastIndexOf('.', whole.lastIndexOf('.') - 1) + 1)
                .replace("Benchmark", "");
    }
}
