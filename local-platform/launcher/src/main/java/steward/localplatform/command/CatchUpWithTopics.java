package steward.localplatform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import steward.localplatform.backup.BeginRecovery;
import steward.localplatform.platform.FolderLock;
import steward.localplatform.platform.LocalPlatform;
import steward.localplatform.platform.PlatformPorts;
import steward.localplatform.platform.PlatformSetup;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Ports;
import steward.localplatform.service.ServiceSpec;
import steward.localplatform.service.Services;

/// Starts the platform after a restore, on free ports, until every service has brought its database up to the topics; says what is lost, and stops it.
final class CatchUpWithTopics {

    private final Checkout checkout;
    private final Path folder;

    CatchUpWithTopics(Checkout checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
    }

    void run() {
        List<ServiceSpec> shipped = ServiceSpec.shipped();
        Services.requireBuilt(checkout, shipped);
        System.out.println("The services bring their databases up to the topics ...");
        try (FolderLock _ =
                        FolderLock.tryOn(folder)
                                .orElseThrow(
                                        () -> new CannotStart("Another command uses " + folder));
                LocalPlatform ground =
                        LocalPlatform.start(
                                checkout, new PlatformSetup(folder, PlatformPorts.free(), true));
                Services services = new Services(checkout, ground, folder)) {
            ground.applyTopics();
            Map<String, Database> databases = new TreeMap<>();
            Map<ServiceSpec, ChildProcess> started = new LinkedHashMap<>();
            Iterator<Integer> ports = Ports.free(shipped.size()).iterator();
            for (ServiceSpec service : shipped) {
                String name = service.database();
                Database database =
                        name == null ? null : ground.databases().ensure(name, newPassword());
                if (database != null) {
                    databases.put(database.name(), database);
                }
                ServiceSpec placed = service.on(ports.next());
                started.put(placed, services.start(placed, database));
            }
            services.awaitReady(started);
            new BeginRecovery(databases.values()).reports().forEach(CatchUpWithTopics::say);
        }
    }

    private static String newPassword() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static void say(String database, String report) {
        System.out.println(database + ":");
        try {
            JsonNode counts = new JsonMapper().readTree(report);
            counts.properties()
                    .forEach(count ->
                            System.out.printf(
                                    "  %-36s %d%n", count.getKey(), count.getValue().asLong()));
        } catch (JsonProcessingException broken) {
            throw new CannotStart("The report of " + database + " cannot be read", broken);
        }
    }
}
