package steward.localplatform.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import steward.localplatform.media.MediaOrigin;
import steward.localplatform.platform.LocalPlatform;
import steward.localplatform.platform.PlatformSetup;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.service.ServiceSpec;
import steward.localplatform.service.Services;

/// One run of the whole platform, from the first process to the last.
///
/// Stops services first and what they stand on after them, whatever ends the run: a signal, a failure, or a process of the
/// platform that died. A service that dies while the others run is named, and they go on.
final class RunningSteward {

    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final Checkout checkout;
    private final Path folder;
    private final Clock clock;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile @Nullable LocalPlatform platform;
    private volatile @Nullable Services services;
    private volatile @Nullable MediaOrigin media;

    RunningSteward(Checkout checkout, Path folder, Clock clock) {
        this.checkout = checkout;
        this.folder = folder;
        this.clock = clock;
    }

    /// Starts everything and returns when a process that all others need has ended. A signal ends the JVM, and this with it.
    ///
    /// @param mediaPort where harmless media are served for those who look at screens; 0 where nobody does
    int run(PlatformSetup setup, List<ServiceSpec> specs, int mediaPort)
            throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        Instant begun = clock.instant();
        if (mediaPort > 0) {
            media = MediaOrigin.on(mediaPort);
        }
        say("Starting Kafka, PostgreSQL and the identity provider ...");
        LocalPlatform started = LocalPlatform.start(checkout, setup);
        platform = started;
        started.children().forEach(child -> child.whenEnded(this::lostGround));
        int made = started.applyTopics().made().size();
        Map<String, Database> databases = databases(started, specs);
        say(
                "... ready after %s; %d topics made. Starting %d services ..."
                        .formatted(since(begun), made, specs.size()));
        Services above = new Services(checkout, started, folder);
        services = above;
        Map<ServiceSpec, ChildProcess> children = startAll(above, specs, databases);
        StateOfRun state = new StateOfRun(begun, started, children, databases, mediaPort);
        state.of(false).write(folder);
        above.awaitReady(children);
        above.registerPeople(children);
        state.of(true).write(folder);
        children.values().forEach(child -> child.whenEnded(this::lostService));
        System.out.println(Welcome.text(state.of(true), folder, since(begun)));
        ended.await();
        return 1;
    }

    private Map<String, Database> databases(LocalPlatform started, List<ServiceSpec> specs) {
        Map<String, Database> databases = new TreeMap<>();
        for (ServiceSpec spec : specs) {
            String name = spec.database();
            if (name != null) {
                databases.put(name, started.databases().ensure(name, newPassword()));
            }
        }
        return databases;
    }

    private static Map<ServiceSpec, ChildProcess> startAll(
            Services services, List<ServiceSpec> specs, Map<String, Database> databases) {
        Map<ServiceSpec, ChildProcess> children = new LinkedHashMap<>();
        for (ServiceSpec spec : specs) {
            String name = spec.database();
            Database database = name == null ? null : databases.get(name);
            Map<String, String> settings =
                    spec.name().equals("console") ? ConsoleSettings.before(specs) : Map.of();
            children.put(spec, services.start(spec, database, settings));
        }
        return children;
    }

    private void lostService(ChildProcess child) {
        if (!stopping.get()) {
            System.err.println(child.died().getMessage());
            System.err.println("The others go on. To start it again: ./steward down, ./steward up");
        }
    }

    private void lostGround(ChildProcess child) {
        if (!stopping.get()) {
            System.err.println(child.died().getMessage());
            ended.countDown();
        }
    }

    private void stop() {
        stopping.set(true);
        LocalPlatform ground = platform;
        Services above = services;
        MediaOrigin beside = media;
        say("Stopping ...");
        if (above != null) {
            above.close();
        }
        if (beside != null) {
            beside.close();
        }
        if (ground != null) {
            ground.close();
        }
        ChildProcess.stopAll(TO_STOP);
        PlatformState.remove(folder);
        say("Stopped. The data is in " + folder);
    }

    private String since(Instant begun) {
        return "%.1f s".formatted(Duration.between(begun, clock.instant()).toMillis() / 1000.0);
    }

    private static void say(String text) {
        System.out.println(text);
    }

    private static String newPassword() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
