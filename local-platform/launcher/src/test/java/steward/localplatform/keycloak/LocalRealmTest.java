package steward.localplatform.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import steward.localplatform.people.People;
import steward.localplatform.people.Person;
import steward.localplatform.people.TokenRequest;
import steward.localplatform.process.Checkout;

class LocalRealmTest {

    private final People people = People.shipped();
    private final JsonNode shipped;
    private final JsonNode local;

    LocalRealmTest() throws IOException {
        JsonMapper json = new JsonMapper();
        shipped = json.readTree(Checkout.find().keycloakRealm().toFile());
        local = json.readTree(LocalRealm.json(Checkout.find().keycloakRealm(), people));
    }

    @Test
    void the_shipped_realm_has_nobody_no_secret_and_takes_https_only() {
        assertThat(shipped.has("users")).isFalse();
        assertThat(shipped.findValues("secret")).isEmpty();
        assertThat(shipped.findValues("credentials")).isEmpty();
        assertThat(shipped.path("sslRequired").asText()).isEqualTo("all");
    }

    @Test
    void the_shipped_realm_has_every_role_and_maps_every_claim_of_the_demo() {
        Set<String> claims = new HashSet<>();
        people.all().forEach(person -> claims.addAll(person.claims().keySet()));
        claims.remove("name");

        assertThat(texts(shipped.at("/roles/realm"), "name"))
                .containsAll(people.all().stream().flatMap(p -> p.roles().stream()).toList());
        assertThat(shipped.path("clientScopes").findValuesAsText("name"))
                .contains("audience", "sub");
        claims.removeAll(List.of("aud", "sub"));
        assertThat(shipped.path("clientScopes").findValuesAsText("claim.name")).containsAll(claims);
    }

    @Test
    void the_local_realm_is_the_shipped_one_but_for_what_is_local() {
        ObjectNode rest = local.deepCopy();
        for (String changed :
                List.of("realm", "displayName", "sslRequired", "passwordPolicy", "clients")) {
            rest.set(changed, shipped.get(changed));
        }
        rest.remove("users");

        assertThat(rest).isEqualTo(shipped);
        assertThat(local.path("realm").asText()).isEqualTo("steward-local");
    }

    @Test
    void everybody_is_in_it_under_the_sub_that_the_register_knows() {
        assertThat(texts(local.path("users"), "id"))
                .containsExactlyInAnyOrderElementsOf(
                        people.all().stream().map(Person::name).toList());
        JsonNode dieter = named(local.path("users"), "id", "dieter");
        assertThat(dieter.at("/attributes/vendor/0").asText()).isEqualTo("northwind");
        assertThat(dieter.path("realmRoles").toString()).isEqualTo("[\"moderator\"]");
    }

    @Test
    void a_demo_product_is_a_copy_of_the_realms_own_example() {
        ObjectNode product = named(local.path("clients"), "clientId", "social-app").deepCopy();
        assertThat(product.path("secret").asText()).isEqualTo(TokenRequest.LOCAL_SECRET);

        product.remove("secret");
        product.put("clientId", "example-product").put("enabled", false);

        assertThat(product)
                .isEqualTo(named(shipped.path("clients"), "clientId", "example-product"));
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    private static JsonNode named(JsonNode list, String field, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> item.path(field).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
