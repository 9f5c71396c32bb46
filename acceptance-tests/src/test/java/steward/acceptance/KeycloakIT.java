package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.WorkFixtures.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.demo.Rest;
import steward.localplatform.keycloak.KeycloakDistribution;
import steward.localplatform.people.TokenRequest;
import steward.localplatform.process.Checkout;

/// A real Keycloak with the shipped realm signs people and products in as the local identity provider does. Runs where Keycloak was fetched.
@ExtendWith(StartedWithKeycloak.class)
class KeycloakIT {

    private static final Checkout CHECKOUT = Checkout.find();
    private static final String HOW =
            "./steward test --keycloak, or ./steward keycloak fetch before the tests";

    private final Steward steward;
    private final Rest rest = new Rest();
    private final String realm;
    private final KeycloakAdministrator administrator;

    /// Tokens are asked for anew in each test, since one of them withdraws the key of the former ones.
    KeycloakIT(Steward started) {
        this.steward = new Steward(started.address(), started.folder());
        URI issuer = started.address().issuer();
        this.realm = issuer.getPath().replaceFirst(".*/", "");
        this.administrator = new KeycloakAdministrator(issuer, started.folder());
    }

    @BeforeAll
    static void onlyWithKeycloak() {
        boolean isFetched = new KeycloakDistribution(CHECKOUT).isFetched();
        if (!isFetched) {
            System.out.println("NOT RUN: KeycloakIT, as Keycloak is not here. To run it: " + HOW);
        }
        Assumptions.assumeTrue(isFetched, "Keycloak is not here: " + HOW);
    }

    @Test
    void aProductSystemReportsAndAPersonWhoSignedInOnThePageClaims() throws Exception {
        // Given
        String dieter =
                new ConsoleSignIn(steward.address().issuer())
                        .tokenOf("dieter", TokenRequest.LOCAL_SECRET);

        // When
        steward.accepted("social-app", reportBy("u-1", "keycloak-1", "NL", "harassment"));

        // Then
        eventually(() -> {
            Rest.Answer claim =
                    rest.post(steward.address().review().resolve("/v1/claims"), dieter, Map.of());
            assertThat(claim.status()).as(claim.summary()).isEqualTo(201);
            assertThat(claim.body().at("/case/content/id").asText()).isEqualTo("keycloak-1");
        });
    }

    @Test
    void rolesOpenWhatTheyOpenAndNothingElse() throws Exception {
        URI people = steward.address().review().resolve("/v1/people?limit=1");

        assertThat(rest.get(people, steward.tokenOf("operator")).status()).isEqualTo(200);
        assertThat(rest.get(people, steward.tokenOf("dieter")).status()).isEqualTo(403);
        assertThat(rest.get(people, steward.tokenOf("social-app")).status()).isEqualTo(403);
    }

    @Test
    void aPersonsTokenNeverSaysProductAndASystemsNothingElseWhateverIsAssigned() throws Exception {
        // When
        administrator.assign(realm, "partners-1", "product");
        administrator.assign(realm, "game-world", "operator");

        // Then
        assertThat(part(steward.tokenOf("partners-1"), 1).path("roles").toString())
                .isEqualTo("[\"specialist\"]");
        assertThat(part(steward.tokenOf("game-world"), 1).path("roles").toString())
                .isEqualTo("[\"product\"]");
    }

    @Test
    void nobodyAndATokenForAnotherApplicationAre401() throws Exception {
        for (PublishedOperation operation :
                PublishedOperation.of("review", steward.address().review())) {
            assertThat(operation.call("").statusCode()).as(operation.toString()).isEqualTo(401);
            assertThat(operation.call("Bearer " + steward.tokenOf("other-audience")).statusCode())
                    .as(operation.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    void aPersonWhoseContractEndedIsRefusedWhateverTheirTokenSays() throws Exception {
        // Given
        String token = steward.tokenOf("press-1");
        URI escalations = steward.address().escalation().resolve("/v1/escalations");
        assertThat(rest.get(escalations, token).status()).isEqualTo(200);

        // When
        Rest.Answer ended =
                steward.post(
                        "operator", steward.address().review(), "/v1/people/press-1/end", Map.of());

        // Then
        assertThat(ended.succeeded()).as(ended.summary()).isTrue();
        eventually(() -> {
            Rest.Answer refused = rest.get(escalations, token);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body().at("/errors/0/rule").asText()).isEqualTo("access-ended");
        });
        assertThat(rest.get(escalations, steward.tokenOf("press-1")).status()).isEqualTo(403);
    }

    @Test
    void tokensOfANewKeyAreTakenAndThoseOfAWithdrawnKeyAreNot() throws Exception {
        // Given
        URI people = steward.address().review().resolve("/v1/people?limit=1");
        String before = steward.tokenOf("operator");
        assertThat(rest.get(people, before).status()).isEqualTo(200);

        // When
        administrator.addKey(realm);

        // Then
        String after = new Steward(steward.address(), steward.folder()).tokenOf("operator");
        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        eventually(() -> assertThat(rest.get(people, after).status()).isEqualTo(200));
        assertThat(rest.get(people, before).status()).isEqualTo(200);

        // When
        administrator.removeFormerKeys(realm);

        // Then
        eventually(() -> assertThat(rest.get(people, before).status()).isEqualTo(401));
        assertThat(rest.get(people, after).status()).isEqualTo(200);
    }

    @Test
    void theConsoleSignsPeopleInByCodeWithAProofKeyAndInNoOtherWay() throws Exception {
        // Given
        ConsoleSignIn console = new ConsoleSignIn(steward.address().issuer());

        // When
        String withoutProofKey = console.answerWithoutProofKey();
        HttpResponse<String> password =
                console.passwordSentByTheConsole("dieter", TokenRequest.LOCAL_SECRET);

        // Then
        assertThat(withoutProofKey).contains("error=invalid_request");
        assertThat(password.statusCode()).isEqualTo(400);
        assertThat(password.body()).contains("unauthorized_client");
    }

    @Test
    void theShippedRealmIsTakenAsItIsAndBringsNobodyAndNoSecret() throws Exception {
        // Given
        JsonNode shipped = new ObjectMapper().readTree(Files.readString(CHECKOUT.keycloakRealm()));
        String name = shipped.path("realm").asText();

        // When
        administrator.importRealm(shipped);

        // Then
        JsonNode users = administrator.get("/" + name + "/users");
        JsonNode clients = administrator.get("/" + name + "/clients");
        administrator.deleteRealm(name);
        assertThat(clients.findValuesAsText("clientId")).contains("console", "example-product");
        assertThat(users).isEmpty();
        assertThat(shipped.findValues("secret")).isEmpty();
        assertThat(shipped.findValues("credentials")).isEmpty();
        assertThat(enabledWithASecret(clients)).isEmpty();
    }

    private static List<String> enabledWithASecret(JsonNode clients) {
        return StreamSupport.stream(clients.spliterator(), false)
                .filter(client -> client.path("enabled").asBoolean() && client.has("secret"))
                .map(client -> client.path("clientId").asText())
                .toList();
    }

    private static String keyOf(String token) throws Exception {
        return part(token, 0).path("kid").asText();
    }

    private static JsonNode part(String token, int index) throws Exception {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]);
        return new ObjectMapper().readTree(json);
    }
}
