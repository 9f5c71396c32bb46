package steward.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import steward.contracts.id.SubmissionId;
import steward.demo.audit.Evidence;
import steward.demo.input.Client;
import steward.demo.input.MediaPlace;
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

    /// What a run leaves behind to be audited.
    ///
    /// @param tag a part of the ids of the run's subjects
    public record Ran(Set<SubmissionId> accepted, String tag, Instant began) {}

    DemoResult run() throws Exception {
        Tally tally = new Tally();
        try (EnforcementWatch watch = new EnforcementWatch(platform.kafka(), clock);
                Rows rows = new Rows(platform)) {
            Ran ran = work(tally, rows);
            tally.troubles().forEach(trouble -> narration.println("  ! " + trouble));
            return Conclusion.of(
                    evidence(ran, rows),
                    tally,
                    rows.claimableDelays(tally.acceptedSubmissions(), ran.tag()),
                    watch);
        }
    }

    /// Lets everyone work until all has come to rest.
    public Ran work() throws Exception {
        try (Rows rows = new Rows(platform)) {
            return work(new Tally(), rows);
        }
    }

    /// What topics and rows say of a run now.
    public Evidence evidence(Ran ran) throws Exception {
        try (Rows rows = new Rows(platform)) {
            return evidence(ran, rows);
        }
    }

    private Evidence evidence(Ran ran, Rows rows) throws Exception {
        Rest rest = Rest.unshared();
        return new CollectEvidence(platform, rows, rest, new SignIn(rest, platform.issuer(), clock))
                .collect(ran.accepted(), ran.tag(), ran.began());
    }

    private Ran work(Tally tally, Rows rows) throws Exception {
        Instant began = clock.instant();
        String runTag = Long.toString(began.toEpochMilli(), Character.MAX_RADIX);
        Rest rest = Rest.unshared();
        AtomicBoolean over = new AtomicBoolean();
        SignIn signIn = new SignIn(rest, platform.issuer(), clock);
        Surroundings around = new Surroundings(platform, rest, signIn, tally, over::get);
        new Registration(platform.intake(), rest, signIn, clock)
                .register(Client.NAMES, ReportStream.flaggers());
        ReportStream input =
                new ReportStream(
                        options.seed(), runTag, began, new MediaPlace(platform.mediaPort()));
        work(around, input, new Run(rows, runTag, over));
        return new Ran(tally.acceptedSubmissions().keySet(), runTag, began);
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
