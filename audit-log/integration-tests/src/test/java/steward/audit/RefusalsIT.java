package steward.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "audited"))
class RefusalsIT {

    TestPlatform platform = TestPlatform.running();

    @Test
    void a_write_over_rest_is_written_down_with_the_role_that_was_used() {
        as("dieter").post("/v1/things/t-1").then().statusCode(200);

        assertThat(
                        rows(
                                "select concat_ws(' ', kind, action, actor_kind, actor, role, vendor, region, matter, matter_id, outcome) from audit_entry where matter_id = 't-1'"))
                .containsExactly(
                        "WRITE write-thing PERSON dieter moderator northwind emea thing t-1 DONE");
    }

    @Test
    void refusals_are_written_down_soon() {
        as("dieter").get("/v1/things/t-403").then().statusCode(403);
        as("lead-emea").get("/v1/things/t-404").then().statusCode(404);
        as("lead-emea").get("/v1/nowhere/t-404").then().statusCode(404);
        given().get("/v1/things/t-401").then().statusCode(401);
        given().auth().oauth2("not.a.token").get("/v1/things/t-401").then().statusCode(401);
        given().auth().oauth2(platform.expiredToken()).get("/v1/things/x").then().statusCode(401);

        await().atMost(TrialChain.SOON)
                .untilAsserted(() ->
                        assertThat(refusals())
                                .contains("PERSON dieter moderator GET /v1/things/{id} t-403 403 1")
                                .anyMatch(
                                        row -> row.matches("NOBODY GET /v1/things/\\{id} 401 \\d"))
                                .anyMatch(row ->
                                        row.matches(
                                                "PERSON lead-emea (lead|moderator) GET /v1/things/\\{id} t-404 404 1")));
        assertThat(refusals()).noneMatch(row -> row.contains("nowhere"));
    }

    @Test
    void what_a_caller_writes_into_a_path_is_not_kept_unless_it_looks_like_an_id() {
        as("game-world").get("/v1/things/{id}", "Anna Schmidt, Lindenweg 4").then().statusCode(403);

        await().atMost(TrialChain.SOON)
                .untilAsserted(() ->
                        assertThat(refusals())
                                .contains("PRODUCT game-world product GET /v1/things/{id} 403 1"));
    }

    private RequestSpecification as(String person) {
        return given().auth().oauth2(platform.token(person));
    }

    private List<String> refusals() {
        return rows(
                "select concat_ws(' ', actor_kind, actor, role, action, matter_id, outcome, times) from audit_entry where kind = 'REFUSAL'");
    }
}
