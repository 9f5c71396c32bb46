package steward.localplatform.keycloak;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import steward.localplatform.people.IdentityProvider;
import steward.localplatform.people.People;
import steward.localplatform.people.Person;
import steward.localplatform.people.TokenRequest;

/// The shipped realm with what is only for a developer's machine: the demo people and products with secrets that everybody knows, and a client through which
/// people sign in without a browser. Its name is one that services refuse in production.
final class LocalRealm {

    static final String NAME = "steward-local";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TEMPLATE = "example-product";
    private static final String CONSOLE = "console";

    /// Claims that Keycloak makes by itself.
    private static final Set<String> NO_ATTRIBUTES = Set.of("sub", "aud", "name", "roles");

    private LocalRealm() {}

    /// The realm to import.
    ///
    /// @param shipped the file of the realm for real use
    static String json(Path shipped, People people) throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(shipped.toFile());
        realm.put("realm", NAME).put("displayName", "Steward on this machine");
        realm.put("sslRequired", "external");
        // The passwords of the demo are short, and hashed often.
        realm.put("passwordPolicy", "hashIterations(1)");
        ArrayNode clients = realm.withArray("clients");
        openToLoopback(named(clients, CONSOLE));
        clients.add(commandClient(named(clients, CONSOLE)));
        clients.add(otherAudienceClient(named(clients, TEMPLATE)));
        ArrayNode users = realm.withArray("users");
        for (Person someone : people.all()) {
            if (someone.isSystem()) {
                clients.add(system(named(clients, TEMPLATE), someone.name()));
                users.add(serviceAccount(someone));
            } else {
                users.add(person(someone));
            }
        }
        return realm.toPrettyString();
    }

    private static void openToLoopback(ObjectNode console) {
        console.putArray("redirectUris").add("http://127.0.0.1/*").add("http://localhost/*");
        console.putArray("webOrigins").add("+");
    }

    private static ObjectNode commandClient(ObjectNode console) {
        return console.deepCopy()
                .put("clientId", TokenRequest.COMMAND_CLIENT)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true);
    }

    private static ObjectNode system(ObjectNode template, String clientId) {
        return template.deepCopy()
                .put("clientId", clientId)
                .put("enabled", true)
                .put("secret", TokenRequest.LOCAL_SECRET);
    }

    private static ObjectNode otherAudienceClient(ObjectNode template) {
        ObjectNode client = system(template, IdentityProvider.OTHER_AUDIENCE_CLIENT);
        client.putArray("defaultClientScopes").add("basic");
        return client;
    }

    private static ObjectNode serviceAccount(Person system) {
        ObjectNode user = user(system, "service-account-" + system.name());
        return user.put("serviceAccountClientId", system.name());
    }

    private static ObjectNode person(Person person) {
        ObjectNode user = user(person, person.name());
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", TokenRequest.LOCAL_SECRET);
        ObjectNode attributes = user.putObject("attributes");
        person.claims()
                .forEach((claim, value) -> {
                    if (!NO_ATTRIBUTES.contains(claim)) {
                        attributes.set(
                                claim,
                                JSON.valueToTree(
                                        value instanceof List<?> ? value : List.of(value)));
                    }
                });
        return user;
    }

    /// The id is what tokens say in `sub`, and what the register of people knows them by.
    private static ObjectNode user(Person someone, String username) {
        ObjectNode user =
                JSON.createObjectNode()
                        .put("id", someone.name())
                        .put("username", username)
                        .put("enabled", true);
        user.set("realmRoles", JSON.valueToTree(someone.roles()));
        return user;
    }

    private static ObjectNode named(ArrayNode clients, String clientId) {
        return StreamSupport.stream(clients.spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(clientId))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the shipped realm lacks " + clientId));
    }
}
