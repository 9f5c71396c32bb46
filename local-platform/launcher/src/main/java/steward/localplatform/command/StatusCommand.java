package steward.localplatform.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.process.Checkout;

@Command(
        name = "status",
        description = {
            "Shows what runs and how it does. Exit code 1 unless all is ready.",
            "lag: records behind; in/s: records taken in over the last minute; outbox: events that"
                    + " wait, age of the oldest;",
            "dead: dead letters that are open; unsealed: rows of the audit log, age of the oldest."
        })
final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "%-15s %8s %6s  %-9s %7s %9s %7s %9s %5s %9s  %-13s %s%n";

    @Mixin private final DataFolder data = new DataFolder();

    @Option(names = "--json", description = "All figures of every service, as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Path folder = data.of(Checkout.find());
        Optional<PlatformState> state = PlatformState.read(folder);
        if (state.isEmpty()) {
            System.err.println("No platform runs here. Start one: ./steward up");
            return 1;
        }
        List<StatusLine> lines = StatusLine.look(state.get());
        if (json) {
            System.out.println(asJson(lines));
        } else {
            print(lines);
            System.out.println(BackupsLine.of(folder, Clock.systemUTC().instant()));
        }
        return lines.stream().allMatch(StatusLine::isReady) ? 0 : 1;
    }

    private static void print(List<StatusLine> lines) {
        System.out.printf(
                ROW,
                "name",
                "process",
                "port",
                "ready",
                "RSS MB",
                "lag",
                "in/s",
                "outbox",
                "dead",
                "unsealed",
                "streams",
                "up for");
        for (StatusLine line : lines) {
            ServiceFigures figures = line.figures();
            System.out.printf(
                    ROW,
                    line.name(),
                    line.pid(),
                    line.port() == 0 ? "" : Integer.toString(line.port()),
                    line.ready(),
                    line.megabytes().map(String::valueOf).orElse(""),
                    figures.lag(),
                    figures.taken(),
                    figures.outbox(),
                    figures.dead(),
                    figures.unsealed(),
                    figures.streams(),
                    line.age().map(StatusCommand::inWords).orElse(""));
        }
    }

    private static String asJson(List<StatusLine> lines) {
        JsonMapper mapper = new JsonMapper();
        ArrayNode all = mapper.createArrayNode();
        for (StatusLine line : lines) {
            ObjectNode one =
                    all.addObject()
                            .put("name", line.name())
                            .put("process", line.pid())
                            .put("ready", line.ready());
            if (line.port() > 0) {
                one.put("port", line.port());
            }
            line.megabytes().ifPresent(megabytes -> one.put("rssMb", megabytes));
            line.age().ifPresent(age -> one.put("upSeconds", age.toSeconds()));
            line.figures().operations().ifPresent(told -> one.set("operations", told));
        }
        return all.toPrettyString();
    }

    private static String inWords(Duration age) {
        return age.toHours() > 0
                ? "%d h %d min".formatted(age.toHours(), age.toMinutesPart())
                : "%d min %d s".formatted(age.toMinutes(), age.toSecondsPart());
    }
}
