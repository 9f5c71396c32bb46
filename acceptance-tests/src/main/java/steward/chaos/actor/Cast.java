package steward.chaos.actor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import steward.chaos.history.History;
import steward.demo.Breakdown;
import steward.demo.PlatformAddress;
import steward.demo.Registration;
import steward.demo.Rest;
import steward.demo.SignIn;
import steward.demo.SteadyRate;
import steward.demo.input.Client;
import steward.demo.input.GeneratedReport;
import steward.demo.input.ReportStream;
import steward.localplatform.people.People;
import steward.localplatform.people.Person;

/// Everyone who works in a run: three product systems, all moderators, leads and specialists, and one trespasser.
public final class Cast implements AutoCloseable {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    /// Reports are made in portions, each with subjects of its own.
    private static final int PORTION = 60;

    private final Scene scene;
    private final AtomicBoolean sending = new AtomicBoolean(true);
    private final AtomicBoolean over;
    private final Breakdown breakdown = new Breakdown(Thread.currentThread());
    private final ExecutorService everyone = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, VirtualProduct> products = new ConcurrentHashMap<>();

    private Cast(Scene scene, AtomicBoolean over) {
        this.scene = scene;
        this.over = over;
    }

    /// Registers clients and flaggers, and lets everyone begin.
    ///
    /// @param seed decides what everyone chooses
    public static Cast begin(PlatformAddress platform, History history, long seed, Clock clock)
            throws IOException, InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Rest rest = new Rest(ANSWER_WITHIN);
        SignIn signIn = new SignIn(rest, platform.issuer(), clock);
        new Registration(platform.intake(), rest, signIn, clock)
                .register(Client.NAMES, ReportStream.flaggers());
        Cast cast =
                new Cast(
                        new Scene(
                                platform,
                                rest,
                                signIn,
                                history,
                                Canary.of(seed),
                                new Sightings(),
                                seed,
                                over::get),
                        over);
        cast.begin();
        return cast;
    }

    private void begin() {
        Map<String, List<Person>> people = People.shipped().groups();
        named(people, "products")
                .forEach(name -> {
                    VirtualProduct product = new VirtualProduct(name, scene);
                    products.put(name, product);
                    execute(product);
                });
        Stream.of("moderators", "relief", "leads")
                .flatMap(group -> named(people, group))
                .forEach(name -> execute(new VirtualModerator(name, scene)));
        named(people, "specialists").forEach(name -> execute(new VirtualSpecialist(name, scene)));
        execute(new Trespasser(scene));
    }

    private void execute(Runnable worker) {
        everyone.execute(breakdown.endsWith(worker));
    }

    /// Fails when somebody threw what nobody expected; the thread that let them begin is interrupted then.
    public void complain() {
        breakdown.complain();
    }

    /// Sends reports until [#stopSending]; returns when the last one is answered or given up.
    ///
    /// @param runTag a part of the ids of this run's subjects
    public void send(String runTag, double perSecond) throws InterruptedException {
        for (int portion = 0; sending.get(); portion++) {
            ReportStream stream =
                    new ReportStream(
                            scene.seed() + portion, runTag + "-" + portion, scene.history().now());
            SteadyRate.send(stream.reports(PORTION), perSecond, breakdown, this::send);
        }
    }

    public void stopSending() {
        sending.set(false);
    }

    private void send(GeneratedReport report) {
        VirtualProduct product = products.get(report.client());
        if (product == null) {
            throw new IllegalStateException("a report of an unknown client");
        }
        try {
            product.send(scene.canary().plantedIn(report));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Stream<String> named(Map<String, List<Person>> people, String group) {
        return people.getOrDefault(group, List.of()).stream().map(Person::name);
    }

    /// Sends everyone home and waits for them.
    @Override
    public void close() {
        over.set(true);
        everyone.close();
    }
}
