package steward.chaos.fault;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import steward.demo.PlatformAddress;
import steward.localplatform.platform.FolderLock;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.platform.PlatformState.RunningProcess;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.Ports;

/// A running platform that can be hurt: started as `./steward up` starts it, each service a process of its own. `./steward status`, `dlq` and the like work on its
/// folder as on any other. Whoever asks at [#address] comes past the proxies of broker and database, so that an observer sees when the services don't.
public final class FragilePlatform implements AutoCloseable {

    private static final int MOST_PORTS = 40;

    private final FragileSetup setup;
    private final Ground ground;
    private final Fleet fleet;
    private final Map<String, FragileProcess> processes;
    private final PlatformState state;
    private final Closing closing;
    private final AtomicLong numbers = new AtomicLong();

    private FragilePlatform(FragileSetup setup, Ground ground, Fleet fleet, Closing closing) {
        this.setup = setup;
        this.ground = ground;
        this.fleet = fleet;
        this.closing = closing;
        this.processes = new LinkedHashMap<>(fleet.processes());
        this.processes.putAll(ground.processes());
        this.state = stateNow();
    }

    /// Starts everything on free ports and returns when all are ready.
    ///
    /// @throws CannotStart when something does not start, or the folder is in use
    public static FragilePlatform start(FragileSetup setup) {
        Checkout checkout = Checkout.find();
        FolderLock lock =
                FolderLock.tryOn(setup.folder())
                        .orElseThrow(() ->
                                new CannotStart("A platform runs in " + setup.folder() + "."));
        SmallDisks disks = SmallDisks.under(setup);
        Iterator<Integer> free = Ports.free(MOST_PORTS).iterator();
        @Nullable Ground ground = null;
        try {
            ground = Ground.start(checkout, setup, free);
            Fleet fleet = Fleet.start(checkout, ground, setup, free);
            FragilePlatform platform =
                    new FragilePlatform(setup, ground, fleet, new Closing(disks, lock));
            platform.state.write(setup.folder());
            return platform;
        } catch (RuntimeException failed) {
            if (ground != null) {
                ground.close();
            }
            new Closing(disks, lock).close();
            throw failed;
        }
    }

    public FragileSetup setup() {
        return setup;
    }

    /// Services by their fronts, where there are some; broker and database past their proxies.
    public PlatformAddress address() {
        return PlatformAddress.of(state);
    }

    /// The same with process ids, as other commands read it.
    public PlatformState state() {
        return state;
    }

    /// All: `kafka`, `postgres`, `identity`, the services by name, and their second instances (`review-2`) also while they don't run.
    public List<FragileProcess> processes() {
        return List.copyOf(processes.values());
    }

    public FragileProcess process(String name) {
        FragileProcess process = processes.get(name);
        if (process == null) {
            throw new IllegalArgumentException(name + " is none of " + processes.keySet());
        }
        return process;
    }

    /// Another instance of a service, on its own port and behind the same front. It does not run until it is started.
    public FragileProcess second(String service) {
        return fleet.second(service);
    }

    /// One address before all instances of a service.
    public HttpProxy front(String service) {
        return fleet.front(service);
    }

    /// Between the services and the database.
    public TcpProxy databaseProxy() {
        return ground.database();
    }

    /// Between the services and the broker.
    public TcpProxy brokerProxy() {
        return ground.broker();
    }

    /// The small disk under `kafka` or `postgres`, where there is one.
    Optional<SmallDisk> diskUnder(String process) {
        return closing.disks().under(process);
    }

    /// Another number each time, so that what a fault makes is made once.
    long nextNumber() {
        return numbers.incrementAndGet();
    }

    @Override
    public void close() {
        processes.values().forEach(FragileProcess::resume);
        brokerProxy().heal();
        databaseProxy().heal();
        fleet.close();
        ground.close();
        PlatformState.remove(setup.folder());
        closing.close();
    }

    private PlatformState stateNow() {
        List<RunningProcess> running =
                processes.values().stream()
                        .filter(FragileProcess::isAlive)
                        .map(process ->
                                new RunningProcess(
                                        process.name(),
                                        process.pid(),
                                        fleet.addressOf(process),
                                        !ground.processes().containsKey(process.name()),
                                        setup.folder()
                                                .resolve("logs")
                                                .resolve(process.name() + ".log")))
                        .toList();
        return new PlatformState(
                ProcessHandle.current().pid(),
                Clock.systemUTC().instant(),
                true,
                ground.platform().bootstrapServers(),
                ground.platform().issuer(),
                running,
                fleet.databases(),
                0);
    }

    /// What is given back last.
    private record Closing(SmallDisks disks, FolderLock lock) implements AutoCloseable {

        @Override
        public void close() {
            disks.close();
            lock.close();
        }
    }
}
