package steward.localplatform.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import steward.localplatform.kafka.KafkaBroker;
import steward.localplatform.kafka.MoreListener;
import steward.localplatform.people.People;
import steward.localplatform.postgres.PostgresServer;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;

/// How a [LocalPlatform] is set up.
///
/// @param folder where data and logs lie
/// @param durable false only for tests: the database then need not reach the disk
/// @param listeners of the broker beside the plain one
/// @param people who can sign in
public record PlatformSetup(
        Path folder,
        PlatformPorts ports,
        boolean durable,
        List<MoreListener> listeners,
        IdentityProgram identity,
        People people) {

    /// The usual one.
    public PlatformSetup(Path folder, PlatformPorts ports, boolean durable) {
        this(folder, ports, durable, List.of(), IdentityProgram.BUTTONS, People.shipped());
    }

    /// The same with listeners of the broker beside the plain one.
    public PlatformSetup with(List<MoreListener> more) {
        return new PlatformSetup(folder, ports, durable, more, identity, people);
    }

    /// The same with another provider.
    public PlatformSetup with(IdentityProgram other) {
        return new PlatformSetup(folder, ports, durable, listeners, other, people);
    }

    /// The same for other people than the demo's.
    public PlatformSetup with(People others) {
        return new PlatformSetup(folder, ports, durable, listeners, identity, others);
    }

    PostgresServer postgres() {
        return new PostgresServer(folder.resolve("postgres"), ports.postgres(), durable);
    }

    /// How each part is started, by its name.
    Map<String, Supplier<ChildProcess>> parts(Checkout checkout, PostgresServer postgres) {
        Path logs = folder.resolve("logs");
        return Map.of(
                "kafka",
                () ->
                        KafkaBroker.start(
                                checkout,
                                folder.resolve("kafka"),
                                ports.kafka(),
                                ports.controller(),
                                listeners,
                                logs.resolve("kafka.log")),
                "postgres",
                () -> postgres.start(checkout, logs.resolve("postgres.log")),
                "identity",
                () -> identity.start(checkout, folder, ports.identity(), people));
    }
}
