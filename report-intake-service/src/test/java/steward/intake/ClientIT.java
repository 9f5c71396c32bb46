package steward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.intake.IntakeFixtures.CLIENT;
import static steward.intake.IntakeFixtures.report;
import static steward.intake.IntakeFixtures.submissionsAbout;
import static steward.intake.IntakeFixtures.unique;
import static steward.localplatform.testing.ServiceDatabase.auditEntries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.submission.ReportReceived;
import steward.intake.hygiene.ReportFixtures;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// Who may send: products of registered clients, and the flaggers that these vouch for.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = StewardPlatformResource.DATABASE, value = "intake"),
        restrictToAnnotatedClass = true)
class ClientIT {

    @SuppressWarnings("NullAway.Init") // injected
    TestPlatform platform;

    @SuppressWarnings("NullAway.Init") // before each
    private IntakeDriver intake;

    @BeforeEach
    void clientsAreRegistered() {
        intake = new IntakeDriver(platform::token);
        intake.registerClients();
    }

    @Test
    void onlyProductsOfARegisteredClientMaySend() {
        assertThat(
                        RestAssured.given()
                                .contentType("application/json")
                                .body("{}")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(401);
        assertThat(
                        RestAssured.given()
                                .auth()
                                .oauth2(platform.expiredToken())
                                .contentType("application/json")
                                .body("{}")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(401);
        assertThat(
                        intake.as("ana")
                                .contentType("application/json")
                                .body("{}")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(403);
        assertThat(intake.post("game-world", null, report(unique())).statusCode()).isEqualTo(403);
        assertThat(intake.as(CLIENT).get("/v1/clients").statusCode()).isEqualTo(403);
    }

    @Test
    void aSuspendedClientIsRefusedEverywhereWhateverItsTokenSays() {
        // Given
        intake.as("operator")
                .contentType("application/json")
                .body(Map.of("id", "game-world", "products", List.of("game-world")))
                .post("/v1/clients");
        assertThat(intake.as("game-world").get("/v1/feed").statusCode()).isEqualTo(200);

        // When
        intake.as("operator")
                .contentType("application/json")
                .body(
                        Map.of(
                                "id",
                                "game-world",
                                "products",
                                List.of("game-world"),
                                "active",
                                false))
                .put("/v1/clients/game-world")
                .then()
                .statusCode(204);

        // Then
        assertThat(intake.post("game-world", null, report(unique())).statusCode()).isEqualTo(403);
        for (String path : List.of("/v1/feed", "/v1/submissions/" + unique())) {
            Response refused = intake.as("game-world").get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.<String>path("detail")).contains("suspended");
        }
        assertThat(
                        intake.as("game-world")
                                .post("/v1/messages/" + unique() + "/delivered")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRegisteredFlaggerIsVouchedForUntilSuspended() {
        // Given
        String id = unique();
        String flagger = "hotline-" + id;
        intake.as("operator")
                .contentType("application/json")
                .body(
                        Map.of(
                                "id",
                                flagger,
                                "kind",
                                "TRUSTED_FLAGGER",
                                "fields",
                                List.of("minor_safety")))
                .post("/v1/clients/" + CLIENT + "/flaggers")
                .then()
                .statusCode(204);
        Consumer<ObjectNode> flagged =
                report -> {
                    ReportFixtures.reporter(report)
                            .put("kind", "TRUSTED_FLAGGER")
                            .put("id", flagger);
                    ReportFixtures.subject(report).put("id", id);
                };

        // When
        intake.accepted(CLIENT, null, ReportFixtures.aReport(flagged).toString());
        intake.as("operator")
                .contentType("application/json")
                .delete("/v1/clients/" + CLIENT + "/flaggers/" + flagger)
                .then()
                .statusCode(204);
        Response suspended = intake.post(CLIENT, null, ReportFixtures.aReport(flagged).toString());

        // Then
        assertThat(suspended.statusCode()).isEqualTo(422);
        assertThat(suspended.jsonPath().getString("errors[0].rule")).isEqualTo("suspended");
        await().untilAsserted(() -> assertThat(submissionsAbout(platform, id)).hasSize(1));
        assertThat(submissionsAbout(platform, id).getFirst().data())
                .isInstanceOfSatisfying(
                        ReportReceived.class,
                        fact ->
                                assertThat(fact.reporter().vettedFields())
                                        .containsExactly("minor_safety"));
        assertThat(auditEntries("matter = 'flagger' and matter_id like '" + CLIENT + "/%'"))
                .anyMatch(entry -> entry.startsWith("WRITE register-flagger operator operator"))
                .anyMatch(entry -> entry.startsWith("WRITE suspend-flagger operator operator"))
                .noneMatch(entry -> entry.contains(flagger));
    }
}
