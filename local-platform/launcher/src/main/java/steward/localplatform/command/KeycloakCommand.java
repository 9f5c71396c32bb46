package steward.localplatform.command;

import picocli.CommandLine.Command;
import steward.localplatform.keycloak.KeycloakDistribution;
import steward.localplatform.process.Checkout;

@Command(name = "keycloak", description = "Keycloak for ./steward up --keycloak and its test.")
final class KeycloakCommand {

    @Command(
            name = "fetch",
            description = "Fetches it from Maven Central and prepares it, unless it is here.")
    int fetch() {
        KeycloakDistribution keycloak = new KeycloakDistribution(Checkout.find());
        if (keycloak.isFetched()) {
            System.out.println("Keycloak is here already.");
        } else {
            keycloak.fetch(System.out);
        }
        return 0;
    }
}
