package steward.localplatform.platform;

import java.nio.file.Path;
import steward.localplatform.keycloak.Keycloak;
import steward.localplatform.people.IdentityProvider;
import steward.localplatform.people.People;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;

/// What signs the demo people in.
public enum IdentityProgram {
    /// Up in a second, asks for no password.
    BUTTONS,
    /// Keycloak with the shipped realm. To be fetched before.
    KEYCLOAK;

    String issuer(int port) {
        return switch (this) {
            case BUTTONS -> IdentityProvider.issuer(port);
            case KEYCLOAK -> Keycloak.issuer(port);
        };
    }

    ChildProcess start(Checkout checkout, Path folder, int port, People people) {
        Path log = folder.resolve("logs/identity.log");
        return switch (this) {
            case BUTTONS ->
                    IdentityProvider.start(checkout, folder.resolve("identity"), port, people, log);
            case KEYCLOAK ->
                    Keycloak.start(checkout, folder.resolve("keycloak"), port, people, log);
        };
    }
}
