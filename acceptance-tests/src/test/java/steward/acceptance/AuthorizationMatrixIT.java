package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.demo.Rest;

/// Who may do what, over every operation that the services publish: a new endpoint is in this test as soon as it is in the OpenAPI document.
@ExtendWith(StartedPlatform.class)
class AuthorizationMatrixIT {

    /// Somebody for each role, with the roles that their token has.
    private static final Map<String, Set<String>> PEOPLE =
            Map.of(
                    "game-world", Set.of("product"),
                    "rosa", Set.of("moderator"),
                    "lead-apac", Set.of("lead", "moderator"),
                    "quality", Set.of("quality"),
                    "press-1", Set.of("specialist"),
                    "policy-manager", Set.of("policy-manager"),
                    "analyst", Set.of("analyst"),
                    "operator", Set.of("operator"),
                    "auditor", Set.of("auditor"));

    private final Steward steward;

    AuthorizationMatrixIT(Steward steward) {
        this.steward = steward;
    }

    @Test
    void everyOperationNamesItsRoles() throws Exception {
        assertThat(PublishedOperation.all(steward.address()))
                .hasSizeGreaterThan(20)
                .allSatisfy(operation ->
                        assertThat(operation.roles()).as(operation.toString()).isNotEmpty());
    }

    @Test
    void withoutAGoodTokenEveryOperationIs401() throws Exception {
        // Given
        Map<String, String> headers = BadTokens.headers(steward, tokenOfAnotherIssuer());

        // When
        List<String> wrong = new ArrayList<>();
        for (PublishedOperation operation : PublishedOperation.all(steward.address())) {
            for (Map.Entry<String, String> header : headers.entrySet()) {
                HttpResponse<String> answer = operation.call(header.getValue());
                if (answer.statusCode() != 401 || !isProblem(answer)) {
                    wrong.add(operation + " with " + header.getKey() + ": " + answer.statusCode());
                }
            }
        }

        // Then
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoseRoleIsNotNamedIs403AndWhoseIsNamedIsNot() throws Exception {
        // When
        List<String> wrong = new ArrayList<>();
        for (PublishedOperation operation : PublishedOperation.all(steward.address())) {
            for (Map.Entry<String, Set<String>> person : PEOPLE.entrySet()) {
                HttpResponse<String> answer =
                        operation.call("Bearer " + steward.tokenOf(person.getKey()));
                if (!isRight(operation, person.getValue(), answer)) {
                    wrong.add(operation + " by " + person.getKey() + ": " + answer.statusCode());
                }
                giveBack(person.getKey(), operation, answer);
            }
        }

        // Then
        assertThat(wrong).isEmpty();
    }

    private static boolean isRight(
            PublishedOperation operation, Set<String> held, HttpResponse<String> answer) {
        int status = answer.statusCode();
        return operation.isFor(held)
                ? status != 401 && status != 403 && status < 500
                : status == 403 && isProblem(answer);
    }

    /// A claim that was made, or a break that was begun, on the way is no other test's.
    private void giveBack(String person, PublishedOperation operation, HttpResponse<String> answer)
            throws IOException, InterruptedException {
        if (answer.statusCode() == 201 && operation.path().equals("/v1/claims")) {
            JsonNode claim = steward.claim(person).body();
            Rest.Answer released =
                    steward.post(
                            person,
                            steward.address().review(),
                            "/v1/claims/" + claim.path("claimId").asText() + "/release",
                            Map.of(
                                    "fencingToken",
                                    claim.path("fencingToken").asText(),
                                    "reason",
                                    "RETURNED"));
            assertThat(released.succeeded()).as(released.summary()).isTrue();
        }
        if (answer.statusCode() == 201 && operation.path().equals("/v1/rechecks/claims")) {
            JsonNode recheck =
                    steward.post(person, steward.address().review(), operation.path(), Map.of())
                            .body();
            Rest.Answer released =
                    steward.post(
                            person,
                            steward.address().review(),
                            "/v1/rechecks/" + recheck.path("recheckId").asText() + "/release",
                            Map.of(
                                    "fencingToken",
                                    recheck.path("fencingToken").asText(),
                                    "reason",
                                    "RETURNED"));
            assertThat(released.succeeded()).as(released.summary()).isTrue();
        }
        if (answer.statusCode() == 200 && operation.path().equals("/v1/breaks")) {
            Rest.Answer ended =
                    steward.post(person, steward.address().review(), "/v1/breaks/end", Map.of());
            assertThat(ended.succeeded()).as(ended.summary()).isTrue();
        }
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .startsWith("application/problem+json");
    }

    private String tokenOfAnotherIssuer() throws IOException, InterruptedException {
        URI issuer =
                URI.create(steward.address().issuer().toString().replace("/steward", "/other"));
        return steward.tokenOf("operator", issuer);
    }
}
