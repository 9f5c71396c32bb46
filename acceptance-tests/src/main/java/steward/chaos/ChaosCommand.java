package steward.chaos;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import steward.contracts.event.EventJson;
import steward.localplatform.process.CannotStart;

/// `./steward chaos`. Ends with 0 when the run passed, 1 when it did not, 2 when it could not be made.
@Command(
        name = "./steward chaos",
        description = {
            "Starts a platform of its own, lets people and products work, breaks it on purpose, and says whether what must always hold did.",
            "Without --minutes: each fault of a short selection once, about five minutes."
        },
        mixinStandardHelpOptions = true)
final class ChaosCommand implements Callable<Integer> {

    private static final int NOT_PASSED = 1;
    private static final int NOT_MADE = 2;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "Decides the faults' order and what everyone chooses (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            description = "How long faults go on, in a random mixture.")
    private @Nullable Integer minutes;

    @Option(
            names = "--all",
            description = "Each fault once, the long and the rare ones too, then the mixture.")
    private boolean all;

    @Option(
            names = "--json",
            description = "One JSON document on standard output, and nothing else.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Writes the report there, in Markdown.")
    private @Nullable Path report;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder in which the platform's own folder `chaos` is made anew (default: .steward).")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        Path root = Path.of(System.getProperty("steward.root", ".")).toAbsolutePath().normalize();
        Path folder = data == null ? root.resolve(".steward") : data.toAbsolutePath().normalize();
        PrintStream narration = System.err;
        ChaosReport result =
                new ChaosRun(
                                new ChaosOptions(seed, minutes, all, folder.resolve("chaos")),
                                Clock.systemUTC(),
                                narration)
                        .run();
        String text = ReportText.of(result);
        if (report != null) {
            Files.writeString(report, text);
        }
        System.out.println(json ? document(result) : text);
        return result.passed() ? 0 : NOT_PASSED;
    }

    private static String document(ChaosReport result) throws Exception {
        return EventJson.mapper()
                .writer(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(result);
    }

    public static void main(String[] arguments) {
        System.exit(
                new CommandLine(new ChaosCommand())
                        .setExecutionExceptionHandler(
                                (thrown, commandLine, _) -> explain(thrown, commandLine))
                        .execute(arguments));
    }

    /// Whatever was thrown, the run was not made; {@link #NOT_PASSED} says that it was.
    private static int explain(Exception thrown, CommandLine commandLine) {
        if (thrown instanceof CannotStart reason) {
            commandLine.getErr().println(reason.getMessage());
        } else {
            thrown.printStackTrace(commandLine.getErr());
        }
        return NOT_MADE;
    }
}
