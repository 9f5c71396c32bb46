package steward.chaos.fault;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import steward.localplatform.kafka.MoreListener;
import steward.localplatform.platform.LocalPlatform;
import steward.localplatform.platform.PlatformPorts;
import steward.localplatform.platform.PlatformSetup;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Ports;

/// What the services of a [FragilePlatform] stand on: broker, database and identity provider, and the proxies before the first two.
final class Ground implements AutoCloseable {

    private final LocalPlatform platform;
    private final TcpProxy broker;
    private final TcpProxy database;
    private final int brokerPort;
    private final int databasePort;
    private final Map<String, FragileProcess> processes;

    private Ground(LocalPlatform platform, TcpProxy broker, TcpProxy database, int[] ports) {
        this.platform = platform;
        this.broker = broker;
        this.database = database;
        this.brokerPort = ports[0];
        this.databasePort = ports[1];
        this.processes = processes(platform);
    }

    static Ground start(Checkout checkout, FragileSetup setup, Iterator<Integer> free) {
        PlatformPorts ports = new PlatformPorts(free.next(), free.next(), free.next(), free.next());
        int listener = free.next();
        int brokerPort = free.next();
        int databasePort = free.next();
        LocalPlatform platform =
                LocalPlatform.start(
                        checkout,
                        new PlatformSetup(setup.folder(), ports, true)
                                .with(List.of(MoreListener.behindProxy(listener, brokerPort))));
        platform.applyTopics();
        int[] ofServices =
                setup.throughProxies()
                        ? new int[] {brokerPort, databasePort}
                        : new int[] {ports.kafka(), ports.postgres()};
        return new Ground(
                platform,
                TcpProxy.start(brokerPort, listener),
                TcpProxy.start(databasePort, ports.postgres()),
                ofServices);
    }

    LocalPlatform platform() {
        return platform;
    }

    TcpProxy broker() {
        return broker;
    }

    TcpProxy database() {
        return database;
    }

    /// Where the services find the broker.
    String bootstrapServers() {
        return "127.0.0.1:" + brokerPort;
    }

    /// New or as it was, with a new password; as its owner sees it, past the proxy.
    Database ensure(String name) {
        byte[] password = new byte[16];
        new SecureRandom().nextBytes(password);
        return platform.databases().ensure(name, HexFormat.of().formatHex(password));
    }

    /// The same as a service is told of it.
    Database forService(Database own) {
        return new Database(own.name(), databasePort, own.user(), own.password());
    }

    /// `kafka`, `postgres` and `identity`.
    Map<String, FragileProcess> processes() {
        return processes;
    }

    private static Map<String, FragileProcess> processes(LocalPlatform platform) {
        PlatformPorts ports = platform.ports();
        Map<String, FragileProcess> processes = new LinkedHashMap<>();
        for (ChildProcess child : platform.children()) {
            String name = child.name();
            int port =
                    switch (name) {
                        case "kafka" -> ports.kafka();
                        case "postgres" -> ports.postgres();
                        case "identity" -> ports.identity();
                        default -> throw new IllegalStateException(name);
                    };
            BooleanSupplier ready =
                    name.equals("postgres")
                            ? () -> platform.databases().answers()
                            : () -> Ports.isListening(port);
            FragileProcess process =
                    new FragileProcess(name, port, _ -> platform.startAgain(name), ready);
            process.adopt(child);
            processes.put(name, process);
        }
        return Map.copyOf(processes);
    }

    @Override
    public void close() {
        broker.close();
        database.close();
        platform.close();
    }
}
