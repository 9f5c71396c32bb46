package steward.localplatform.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import steward.localplatform.keycloak.KeycloakDistribution;
import steward.localplatform.platform.FolderLock;
import steward.localplatform.platform.IdentityProgram;
import steward.localplatform.platform.PlatformPorts;
import steward.localplatform.platform.PlatformSetup;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.Folders;
import steward.localplatform.process.Ports;
import steward.localplatform.service.ServiceSpec;
import steward.localplatform.service.Services;

@Command(
        name = "up",
        description =
                "Starts the whole platform and runs until Ctrl-C or ./steward down. Data survives.")
final class UpCommand implements Callable<Integer> {

    /// What `--fresh` empties; logs and unpacked programs stay.
    private static final List<String> DATA =
            List.of("kafka", "postgres", "identity", "keycloak", "state");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private final DataFolder data = new DataFolder();

    @Option(names = "--fresh", description = "Deletes all data first.")
    private boolean fresh;

    @Option(
            names = "--keycloak",
            description =
                    "Signs people in with a real Keycloak and the shipped realm; fetches it the first time.")
    private boolean keycloak;

    @Option(names = "--kafka-port", defaultValue = "19092", paramLabel = "PORT")
    private int kafkaPort;

    @Option(names = "--kafka-controller-port", defaultValue = "19093", paramLabel = "PORT")
    private int controllerPort;

    @Option(names = "--postgres-port", defaultValue = "15432", paramLabel = "PORT")
    private int postgresPort;

    @Option(names = "--identity-port", defaultValue = "18080", paramLabel = "PORT")
    private int identityPort;

    @Option(names = "--media-port", defaultValue = "8090", paramLabel = "PORT")
    private int mediaPort;

    @Option(
            names = "--services",
            hidden = true,
            paramLabel = "FILE",
            description = "Starts the services of another list.")
    private @Nullable Path otherServices;

    /// Each service brings an option for its port.
    static void addServicePorts(CommandSpec up) {
        for (ServiceSpec service : ServiceSpec.withScreens()) {
            up.addOption(
                    OptionSpec.builder(service.portOption())
                            .type(int.class)
                            .paramLabel("PORT")
                            .defaultValue(Integer.toString(service.port()))
                            .build());
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Clock clock = Clock.systemUTC();
        Checkout checkout = Checkout.find();
        Path folder = data.of(checkout);
        try (FolderLock _ = FolderLock.tryOn(folder).orElseThrow(() -> runsAlready(folder))) {
            PlatformPorts ports =
                    new PlatformPorts(kafkaPort, controllerPort, postgresPort, identityPort);
            List<ServiceSpec> services = services();
            ports.requireFree();
            services.forEach(service ->
                    Ports.requireFree(service.port(), service.name(), service.portOption()));
            int media = hasScreens(services) ? mediaPort : 0;
            if (media > 0) {
                Ports.requireFree(media, "the demo's media", "--media-port");
            }
            Services.requireBuilt(checkout, services);
            if (keycloak) {
                new KeycloakDistribution(checkout).fetch(System.out);
            }
            if (fresh) {
                DATA.forEach(part -> Folders.delete(folder.resolve(part)));
            }
            PlatformSetup setup = new PlatformSetup(folder, ports, true);
            return new RunningSteward(checkout, folder, clock)
                    .run(keycloak ? setup.with(IdentityProgram.KEYCLOAK) : setup, services, media);
        }
    }

    List<ServiceSpec> services() {
        return (otherServices == null ? ServiceSpec.withScreens() : ServiceSpec.read(otherServices))
                .stream().map(service -> service.on(portOf(service))).toList();
    }

    /// What the command line says; else what its list says, which is the option's default for the services of Steward.
    private int portOf(ServiceSpec service) {
        OptionSpec option = spec.findOption(service.portOption());
        boolean given =
                option != null && spec.commandLine().getParseResult().hasMatchedOption(option);
        return given ? option.<Integer>getValue() : service.port();
    }

    private static boolean hasScreens(List<ServiceSpec> services) {
        return services.stream().anyMatch(service -> service.name().equals("console"));
    }

    private static CannotStart runsAlready(Path folder) {
        return new CannotStart(
                PlatformState.read(folder)
                        .map(state ->
                                "Steward already runs here (process %d since %s). See ./steward status; stop it: ./steward down"
                                        .formatted(state.launcher(), state.startedAt()))
                        .orElse("Another command is starting or stopping a platform in " + folder));
    }
}
