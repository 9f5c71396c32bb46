package steward.localplatform.process;

import java.nio.file.Files;
import java.nio.file.Path;

/// The checked-out repository: where the built class paths lie.
public record Checkout(Path root) {

    /// The checkout around the working folder, or the one named by the system property `steward.root`.
    public static Checkout find() {
        String named = System.getProperty("steward.root");
        if (named != null) {
            return new Checkout(Path.of(named));
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/topics.yaml"))) {
                return new Checkout(folder);
            }
        }
        throw new CannotStart(start + " is not inside a checkout of Steward.");
    }

    Path watchClasses() {
        return root.resolve("local-platform/watch/target/classes");
    }

    /// Class path of the broker's process.
    public String brokerClassPath() {
        Path broker = root.resolve("local-platform/broker/target");
        return broker.resolve("classes") + ":" + broker.resolve("lib") + "/*";
    }

    /// Class path of the identity provider's process.
    public String identityClassPath() {
        return root.resolve("local-platform/identity/target/lib") + "/*";
    }

    /// Class path of the audit log's tool.
    public String auditClassPath() {
        Path audit = root.resolve("audit-log/target");
        return audit.resolve("classes") + ":" + audit.resolve("lib") + "/*";
    }

    /// Class path of the launcher itself.
    public String launcherClassPath() {
        Path launcher = root.resolve("local-platform/launcher/target");
        return launcher.resolve("classes") + ":" + launcher.resolve("lib") + "/*:" + watchClasses();
    }

    /// What is unpacked once and used by every data folder.
    public Path tools() {
        return root.resolve(".steward/tools");
    }

    /// Keycloak's realm as it is shipped.
    public Path keycloakRealm() {
        return root.resolve("deploy/keycloak/steward-realm.json");
    }

    public Path topicList() {
        return root.resolve("deploy/topics.yaml");
    }
}
