package steward.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import steward.localplatform.process.CannotStart;

/// `./steward demo`. Ends with 0 when nothing is lost or doubled, 1 when something is, 2 when the run could not be made.
@Command(
        name = "./steward demo",
        description =
                "Posts real reports, lets simulated people of three regions work, and audits what became of each.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final int NOT_CLEAN = 1;
    private static final int NOT_MADE = 2;

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

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the platform's data (default: .steward).")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        Path root = Path.of(System.getProperty("steward.root", ".")).toAbsolutePath().normalize();
        Path folder = data == null ? root.resolve(".steward") : data.toAbsolutePath().normalize();
        PrintStream narration = System.err;
        Demo.Options options = new Demo.Options(reports, rate, seed, !json && watched());
        try (PlatformInUse platform = PlatformInUse.in(root, folder, narration)) {
            DemoResult result =
                    new Demo(platform.address(), options, Clock.systemUTC(), narration).run();
            System.out.println(json ? document(result) : result.table());
            return result.clean() ? 0 : NOT_CLEAN;
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
        System.exit(
                new CommandLine(new DemoCommand())
                        .setExecutionExceptionHandler(
                                (thrown, commandLine, _) -> explain(thrown, commandLine))
                        .execute(arguments));
    }

    /// Whatever was thrown, the run was not made; {@link #NOT_CLEAN} says that it was, and found something.
    static int explain(Exception thrown, CommandLine commandLine) {
        if (thrown instanceof CannotStart reason) {
            commandLine.getErr().println(reason.getMessage());
        } else {
            thrown.printStackTrace(commandLine.getErr());
        }
        return NOT_MADE;
    }
}
