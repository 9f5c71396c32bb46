package steward.demo.overload;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import steward.demo.CommittedReader;
import steward.demo.PlatformInUse;
import steward.demo.Registration;
import steward.demo.Rest;
import steward.demo.SignIn;
import steward.demo.SteadyRate;

/// `./steward bench overload`. Ends with 0 when every answer was in order and nothing accepted was lost, 1 when not.
@Command(
        name = "./steward bench overload",
        description =
                "Finds the rate that report-intake sustains, then offers ten times as many, and prints what came back.",
        mixinStandardHelpOptions = true)
final class OverloadCommand implements Callable<Integer> {

    private static final String PRODUCT = "game-world";
    private static final double AS_FAST_AS_ANSWERED = 1e6;

    /// As many callers as keep it busy.
    private static final SteadyRate.Limits CALM = new SteadyRate.Limits(64, Duration.ofMinutes(2));

    /// More than the bodies in hand have room for.
    private static final int CONNECTIONS = 4_000;

    private static final int WARMING_UP = 1_500;
    private static final int LOOKS = 60;

    @Option(names = "--seconds", description = "Of overload (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(names = "--times", description = "The sustained rate (default: ${DEFAULT-VALUE}).")
    private int times = 10;

    @Option(
            names = "--probe",
            description = "Reports to find the sustained rate with (default: ${DEFAULT-VALUE}).")
    private int probe = 3_000;

    @Option(names = "--data", description = "Folder of the platform's data (default: .steward).")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        Path root = Path.of(System.getProperty("steward.root", ".")).toAbsolutePath().normalize();
        Path folder = data == null ? root.resolve(".steward") : data.toAbsolutePath().normalize();
        PrintStream narration = System.err;
        try (PlatformInUse platform = PlatformInUse.in(root, folder, narration)) {
            Rest rest = Rest.unshared();
            URI intake = platform.address().intake();
            SignIn signIn = new SignIn(rest, platform.address().issuer(), Clock.systemUTC());
            new Registration(intake, rest, signIn, Clock.systemUTC())
                    .register(List.of(PRODUCT), List.of());
            Overload overload = new Overload(rest, signIn, intake);
            return run(overload, platform) ? 0 : 1;
        }
    }

    private boolean run(Overload overload, PlatformInUse platform) throws Exception {
        String run = "overload-" + Clock.systemUTC().millis();
        overload.offer(PRODUCT, run + "-warm", WARMING_UP, AS_FAST_AS_ANSWERED, CALM);
        Offered calm = overload.offer(PRODUCT, run + "-probe", probe, AS_FAST_AS_ANSWERED, CALM);
        double rate = times * calm.acceptedPerSecond();
        System.out.printf(
                Locale.ROOT,
                "sustained %.0f a second%n%s%noffering %.0f a second for %d s%n",
                calm.acceptedPerSecond(),
                calm.table(),
                rate,
                seconds);
        MemoryOverTime memory = MemoryOverTime.of(platform.state().processes(), 5);
        Offered flood;
        try (memory) {
            flood =
                    overload.offer(
                            PRODUCT,
                            run,
                            (int) (rate * seconds),
                            rate,
                            new SteadyRate.Limits(CONNECTIONS, Duration.ofSeconds(seconds)));
        }
        System.out.printf(
                Locale.ROOT,
                "offered %.0f a second for %.0f s, accepted %.0f a second%n%s%nresident MB, every 5 s%n%s%n",
                flood.offeredPerSecond(),
                flood.seconds(),
                flood.acceptedPerSecond(),
                flood.table(),
                memory.table());
        Set<String> missing = missingAfterAWhile(flood.accepted(), platform.address().kafka());
        long wrong = flood.answers().stream().filter(answer -> !answer.inOrder()).count();
        System.out.printf(
                "accepted and not found: %d; answers out of order: %d%n", missing.size(), wrong);
        return missing.isEmpty() && wrong == 0;
    }

    /// What the broker could not take at once is forwarded to it within seconds.
    private static Set<String> missingAfterAWhile(Set<String> accepted, String kafka)
            throws InterruptedException {
        try (CommittedReader topics = new CommittedReader(kafka)) {
            Set<String> missing = Overload.missing(accepted, topics);
            for (int look = 1; look < LOOKS && !missing.isEmpty(); look++) {
                TimeUnit.SECONDS.sleep(1);
                missing = Overload.missing(accepted, topics);
            }
            return missing;
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new OverloadCommand()).execute(arguments));
    }
}
