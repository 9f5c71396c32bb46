package steward.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import steward.demo.audit.Evidence;
import steward.demo.input.Client;
import steward.demo.input.ReportStream;
import steward.localplatform.people.People;
import steward.localplatform.people.Person;

/// One run: products post, moderators and specialists of three regions work, products apply and answer; when all has come to rest, the audit.
public final class Demo {

    private final PlatformAddress platform;
    private final Options options;
    private final Clock clock;
    private final PrintStream narration;

    public Demo(PlatformAddress platform, Options options, Clock clock, PrintStream narration) {
        this.platform = platform;
        this.options = options;
        this.clock = clock;
        this.narration = narration;
    }

    /// How much, how fast, and which input.
    ///
    /// @param rate posts per second
    /// @param overwrite whether a person watches the progress line
    public record Options(int reports, double rate, long seed, boolean overwrite) {}

    DemoResult run() throws Exception {
        Instant began = clock.instant();
        String runTag = Long.toString(began.toEpochMilli(), Character.MAX_RADIX);
        Tally tally = new Tally();
        Rest rest = new Rest();
        AtomicBoolean over = new AtomicBoolean();
        SignIn signIn = new SignIn(rest, platform.issuer(), clock);
        Surroundings around = new Surroundings(platform, rest, signIn, tally, over::get);
        new Registration(around, clock).register(Client.NAMES, ReportStream.flaggers());
        try (EnforcementWatch watch = new EnforcementWatch(platform.kafka(), clock);
                Rows rows = new Rows(platform)) {
            work(
                    around,
                    new ReportStream(options.seed(), runTag, began),
                    new Run(rows, runTag, over));
            tally.troubles().forEach(trouble -> narration.println("  ! " + trouble));
            Evidence evidence =
                    new CollectEvidence(platform, rows, rest, signIn)
                            .collect(tally.acceptedSubmissions().keySet(), runTag, began);
            return Conclusion.of(
                    evidence,
                    tally,
                    rows.claimableDelays(tally.acceptedSubmissions(), runTag),
                    watch);
        }
    }

    private record Run(Rows rows, String tag, AtomicBoolean over) {}

    private void work(Surroundings around, ReportStream input, Run run) throws Exception {
        try (ExecutorService everyone = Executors.newVirtualThreadPerTaskExecutor();
                ConsumerLag lag = new ConsumerLag(platform.kafka());
                Progress progress = new Progress(around.tally(), narration, options.overwrite())) {
            Breakdown breakdown = new Breakdown(Thread.currentThread());
            try {
                workers(around).stream().map(breakdown::endsWith).forEach(everyone::execute);
                new ReportPosting(around, clock, breakdown)
                        .post(input.reports(options.reports()), options.rate());
                progress.phase("settling");
                String left = new Settling(run.rows(), lag, run.tag()).await();
                if (!left.isEmpty()) {
                    around.tally().trouble("did not come to rest: " + left);
                }
            } catch (InterruptedException e) {
                breakdown.complain();
                throw e;
            } finally {
                run.over().set(true);
            }
            breakdown.complain();
        }
    }

    private List<Runnable> workers(Surroundings around) {
        Map<String, List<Person>> people = People.shipped().groups();
        Judgement judgement = new Judgement(options.seed());
        List<Runnable> workers = new ArrayList<>();
        named(people, "products")
                .forEach(person -> workers.add(new SimulatedProduct(person.name(), around)));
        Stream.of("moderators", "relief", "leads")
                .flatMap(group -> named(people, group))
                .forEach(person ->
                        workers.add(new SimulatedModerator(person.name(), around, judgement)));
        named(people, "specialists")
                .forEach(person -> workers.add(new SimulatedSpecialist(person.name(), around)));
        return workers;
    }

    private static Stream<Person> named(Map<String, List<Person>> people, String group) {
        return people.getOrDefault(group, List.of()).stream();
    }
}
