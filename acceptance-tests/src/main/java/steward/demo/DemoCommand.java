package steward.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steward.localplatform.command.DataFolder;
import steward.localplatform.process.Checkout;

/// `./steward demo`. Ends with 0 when nothing is lost or doubled, 1 when something is, 2 when the run could not be made.
@Command(
        name = "./steward demo",
        description =
                "Posts real reports, lets simulated people of three regions work, and audits what became of each.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--reports",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int reports;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "50",
            description = "Posts per second (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "Decides the input and what people make of it (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--json",
            description = "One JSON document on standard output, and nothing else.")
    private boolean json;

    @Mixin private final DataFolder data = new DataFolder();

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.find();
        PrintStream narration = System.err;
        Demo.Options options = new Demo.Options(reports, rate, seed, !json && watched());
        try (PlatformInUse platform =
                PlatformInUse.in(checkout.root(), data.of(checkout), narration)) {
            DemoResult result =
                    new Demo(platform.address(), options, Clock.systemUTC(), narration).run();
            System.out.println(json ? document(result) : result.table());
            return result.clean() ? 0 : RunEnd.FOUND_SOMETHING;
        }
    }

    /// Whether a person watches on a terminal; the script knows.
    private static boolean watched() {
        return Boolean.getBoolean("steward.terminal");
    }

    private static String document(DemoResult result) throws Exception {
        return new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(result);
    }

    public static void main(String[] arguments) {
        RunEnd.of(new DemoCommand(), arguments);
    }
}
