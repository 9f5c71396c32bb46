package steward.intake;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Drives the service as its callers do.
///
/// @param tokens token by the name of a demo person or product
public record IntakeDriver(Function<String, String> tokens) {

    public RequestSpecification as(String person) {
        return given().auth().oauth2(tokens.apply(person));
    }

    /// Registers the demo clients, where they are not; ends when they may send.
    public void registerClients() {
        for (String client : List.of("social-app", "market-place")) {
            int status =
                    as("operator")
                            .contentType("application/json")
                            .body(Map.of("id", client, "products", List.of("social")))
                            .post("/v1/clients")
                            .statusCode();
            if (status != 201 && status != 409) {
                throw new AssertionError("client not registered: " + status);
            }
        }
    }

    public Response post(String client, @Nullable String key, Object body) {
        RequestSpecification request = as(client).contentType("application/json").body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/reports");
    }

    public String accepted(String client, @Nullable String key, Object body) {
        return post(client, key, body).then().statusCode(202).extract().path("submissionId");
    }

    public Response status(String client, String submission) {
        return as(client).get("/v1/submissions/" + submission);
    }
}
