package steward.chaos;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steward.contracts.event.EventJson;
import steward.demo.RunEnd;
import steward.localplatform.command.DataFolder;
import steward.localplatform.process.Checkout;

/// `./steward chaos`. Ends with 0 when the run passed, 1 when it did not, 2 when it could not be made.
@Command(
        name = "./steward chaos",
        description = {
            "Starts a platform of its own in the folder `chaos` of the data folder, lets people and"
                    + " products work, breaks it on purpose, and says whether what must always hold"
                    + " did.",
            "Without --minutes: each fault of a short selection once, about five minutes.",
            "Ctrl-C ends it early: what is broken is healed, and what ran until then is checked and"
                    + " reported. A second Ctrl-C stops at once."
        },
        mixinStandardHelpOptions = true)
final class ChaosCommand implements Callable<Integer> {

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "Decides the faults' order and what everyone chooses (default:"
                            + " ${DEFAULT-VALUE}).")
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

    @Mixin private final DataFolder data = new DataFolder();

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.find();
        PrintStream narration = System.err;
        AskedToEnd end = new AskedToEnd();
        EndSignals.ask(end, narration);
        ChaosReport result =
                new ChaosRun(
                                new ChaosOptions(
                                        seed, minutes, all, data.of(checkout).resolve("chaos")),
                                Clock.systemUTC(),
                                narration)
                        .run(end);
        String text = ReportText.of(result);
        if (report != null) {
            Files.writeString(report, text);
        }
        System.out.println(json ? document(result) : text);
        return result.passed() ? 0 : RunEnd.FOUND_SOMETHING;
    }

    private static String document(ChaosReport result) throws Exception {
        return EventJson.newMapper()
                .writer(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(result);
    }

    public static void main(String[] arguments) {
        RunEnd.of(new ChaosCommand(), arguments);
    }
}
