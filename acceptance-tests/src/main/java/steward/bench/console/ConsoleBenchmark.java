package steward.bench.console;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.openqa.selenium.By;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import steward.browser.Chromium;
import steward.demo.Percentiles;
import steward.demo.PlatformInUse;
import steward.demo.Rest;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.Folders;

/// `./steward bench console`. Prints times, keys and bytes; asserts nothing.
@Command(
        name = "./steward bench console",
        mixinStandardHelpOptions = true,
        description =
                "The moderator's desk in headless Chromium, on a platform of its own that is stopped afterwards: until it can be used, from a decision to the next"
                        + " case on the screen beside the same calls without a screen, keys per decision, bytes of the program.")
final class ConsoleBenchmark implements Callable<Integer> {

    private static final String PERSON = "jun";
    private static final String WHY = "Nothing forbids it.";
    private static final String EXPOSURE = "/exposure";
    private static final String DECISION = "/decisions";
    private static final String CLAIM = "/v1/claims";
    private static final By IDLE = By.cssSelector(".shell-main .state .button.first");
    private static final By CASE = By.cssSelector(".desk-head");

    /// So that what was seen is told to the ledger before each decision, as it is for a person.
    private static final Duration LOOKED_AT = Duration.ofMillis(1_200);

    /// Decisions of one kind before those of the other, so that both meet the same machine.
    private static final int IN_A_ROW = 10;

    /// Before anything is measured, of each kind.
    private static final int WARMING_UP = 10;

    /// What goes the ways of the keys.
    private static final int FOR_KEYS = 10;

    @Option(
            names = "--decisions",
            description = "Of each kind, after ten for warming up (default: ${DEFAULT-VALUE}).")
    private int decisions = 50;

    @Option(
            names = "--loads",
            description =
                    "First views of each kind, after two for warming up (default: ${DEFAULT-VALUE}).")
    private int loads = 20;

    public static void main(String[] arguments) {
        System.exit(
                new CommandLine(new ConsoleBenchmark())
                        .setExecutionExceptionHandler(ConsoleBenchmark::explain)
                        .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (!Chromium.isHere()) {
            throw new CannotStart(Chromium.HOW_TO_GET_IT);
        }
        Path root = Checkout.find().root();
        Path folder = root.resolve(".steward/bench-console");
        System.out.println("Starting a platform ...");
        Folders.delete(folder);
        try (PlatformInUse platform = PlatformInUse.ofItsOwn(root, folder, List.of(), Map.of())) {
            int cases = 2 * (decisions + WARMING_UP) + FOR_KEYS;
            System.out.printf("Reporting %d posts ...%n", cases);
            new WaitingCases(new Rest(), platform.address()).report(cases);
            URI console = console(platform.state());
            try (WatchedDesk desk = WatchedDesk.of(PERSON, console, folder.resolve("browser"))) {
                firstViews(desk);
                Bundle bundle = Bundle.of(root, console, loadedFiles(desk));
                System.out.printf(
                        Locale.ROOT,
                        "program, compressed: %.1f kB for the first view, %.1f kB later%n%n",
                        bundle.atFirst() / 1e3,
                        bundle.later() / 1e3);
                nextCases(desk);
                keys(desk);
            }
        } finally {
            Folders.delete(folder);
        }
        System.out.printf(
                Locale.ROOT,
                "%d processors, Java %s; load after: %.1f%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return 0;
    }

    private static URI console(PlatformState state) {
        return state.processes().stream()
                .filter(process -> process.name().equals("console"))
                .findFirst()
                .map(process -> URI.create("http://127.0.0.1:" + process.port()))
                .orElseThrow();
    }

    private static List<WatchedDesk.LoadedFile> loadedFiles(WatchedDesk desk) throws IOException {
        desk.firstViewOfANewcomer();
        return desk.loadedFiles();
    }

    private void firstViews(WatchedDesk desk) {
        List<Double> bare = new ArrayList<>();
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        for (int load = -2; load < loads; load++) {
            double page = desk.pageWithoutAProgram();
            double newcomer = desk.firstViewOfANewcomer();
            double again = desk.firstView();
            if (load >= 0) {
                bare.add(page);
                cold.add(newcomer);
                warm.add(again);
            }
        }
        System.out.printf("from navigation, ms %36s %8s%n", "p50", "p95");
        line("a page without a program", bare);
        line("the desk, nothing kept by the browser", cold);
        line("the desk, again", warm);
        System.out.printf(
                Locale.ROOT,
                "  ratio of p50: %.1f and %.1f%n",
                p50(cold) / p50(bare),
                p50(warm) / p50(bare));
    }

    private void nextCases(WatchedDesk desk) throws IOException {
        List<WatchedDesk.NextCase> shown = new ArrayList<>();
        List<WatchedDesk.Bare> bare = new ArrayList<>();
        desk.go("/desk");
        desk.sees(IDLE);
        desk.presses("n");
        desk.sees(CASE);
        round(desk, WARMING_UP, new ArrayList<>(), new ArrayList<>());
        while (shown.size() < decisions) {
            round(desk, Math.min(IN_A_ROW, decisions - shown.size()), shown, bare);
        }
        System.out.printf("from a decision to the next case, ms %20s %8s%n", "p50", "p95");
        line("decision + claim by fetch, no screen", each(bare, it -> it.decision() + it.claim()));
        line("  the decision", each(bare, WatchedDesk.Bare::decision));
        line("  the claim", each(bare, WatchedDesk.Bare::claim));
        line(
                "Ctrl Enter until the case is on the screen",
                each(shown, WatchedDesk.NextCase::shown));
        line("  what was seen, to the ledger", each(shown, it -> took(it, EXPOSURE)));
        line("  the decision", each(shown, it -> took(it, DECISION)));
        line("  the claim", each(shown, it -> took(it, CLAIM)));
        line("  from the claim's answer to the screen", each(shown, it -> it.shown() - ended(it)));
        line(
                "  between, in the page",
                each(
                        shown,
                        it ->
                                ended(it)
                                        - took(it, EXPOSURE)
                                        - took(it, DECISION)
                                        - took(it, CLAIM)));
        System.out.printf(
                Locale.ROOT,
                "  ratio of p50: %.2f%n%n",
                p50(each(shown, WatchedDesk.NextCase::shown))
                        / p50(each(bare, it -> it.decision() + it.claim())));
    }

    /// So many decisions at the keyboard, and as many without a screen.
    private static void round(
            WatchedDesk desk,
            int turns,
            List<WatchedDesk.NextCase> shown,
            List<WatchedDesk.Bare> bare)
            throws IOException {
        desk.go("/desk");
        desk.sees(CASE);
        KeyPaths paths = new KeyPaths(desk, WHY);
        for (int turn = 0; turn < turns; turn++) {
            desk.looksFor(LOOKED_AT);
            paths.noViolation();
            shown.add(desk.sends());
        }
        desk.go("/my-day");
        desk.sees(By.cssSelector(".day-columns"));
        bare.addAll(desk.decidesBare(turns, WHY));
    }

    private static void keys(WatchedDesk desk) throws IOException {
        desk.go("/desk");
        desk.sees(CASE);
        System.out.printf("keys per decision %39s%n", "beside the words of the reason");
        new KeyPaths(desk, WHY)
                .all()
                .forEach((what, pressed) ->
                        System.out.printf("  %-52s %3d%n", what, pressed.keys()));
    }

    private static double took(WatchedDesk.NextCase next, String path) {
        return next.calls().stream()
                .filter(call -> call.path().endsWith(path))
                .mapToDouble(call -> call.ended() - call.begun())
                .sum();
    }

    private static double ended(WatchedDesk.NextCase next) {
        return next.calls().stream()
                .filter(call -> call.path().endsWith(CLAIM))
                .mapToDouble(WatchedDesk.Call::ended)
                .max()
                .orElse(Double.NaN);
    }

    private static <T> List<Double> each(List<T> of, ToDoubleFunction<T> what) {
        return of.stream().map(what::applyAsDouble).toList();
    }

    private static double p50(List<Double> milliseconds) {
        Double found = Percentiles.of(milliseconds).p50();
        return found == null ? Double.NaN : found;
    }

    private static void line(String what, List<Double> milliseconds) {
        Percentiles found = Percentiles.of(milliseconds);
        System.out.printf(Locale.ROOT, "  %-46s %8.1f %8.1f%n", what, found.p50(), found.p95());
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
