package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.acceptance.ReportFixtures.noViolation;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.WorkFixtures.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
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
                    "press-1", Set.of("specialist"),
                    "policy-manager", Set.of("policy-manager"),
                    "analyst", Set.of("analyst"),
                    "operator", Set.of("operator"),
                    "auditor", Set.of("auditor"));

    private final Steward steward;
    private final WorkFixtures work;

    AuthorizationMatrixIT(Steward steward) {
        this.steward = steward;
        this.work = new WorkFixtures(steward);
    }

    @Test
    void everyOperationNamesItsRoles() throws Exception {
        assertThat(operations())
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
        for (PublishedOperation operation : operations()) {
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
        for (PublishedOperation operation : operations()) {
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

    @Test
    void whatIsOfAnotherClientRegionVendorOrTeamIsNotFound() throws Exception {
        // Given
        String submission =
                steward.accepted(
                        "social-app", reportBy("matrix", "post-matrix", "PH", "harassment"));
        JsonNode claim = work.claimed("siti", "post-matrix");
        String caseId = claim.path("case").path("caseId").asText();
        Map<String, Object> decision = new HashMap<>(noViolation());
        decision.put("fencingToken", claim.path("fencingToken").asText());
        URI intake = steward.address().intake();
        URI review = steward.address().review();

        // Then
        assertNotFound(steward.get("market-place", intake, "/v1/submissions/" + submission));
        for (String foreigner : List.of("lead-amer", "lead-emea")) {
            assertNotFound(steward.get(foreigner, review, "/v1/cases/" + caseId));
            assertNotFound(
                    steward.post(
                            foreigner, review, "/v1/cases/" + caseId + "/decisions", decision));
        }
        // Another vendor's moderator of the same market, and one of the same vendor: the claim is
        // siti's alone.
        for (String colleague : List.of("rosa", "quynh")) {
            assertThat(
                            steward.post(
                                            colleague,
                                            review,
                                            "/v1/cases/" + caseId + "/decisions",
                                            decision)
                                    .status())
                    .isIn(404, 409);
        }
        assertThat(steward.decide("siti", claim, noViolation()).status()).isEqualTo(201);
        eventually(() ->
                assertThat(steward.submission("social-app", submission).path("status").asText())
                        .isEqualTo("DECIDED"));
    }

    private List<PublishedOperation> operations() throws IOException, InterruptedException {
        List<PublishedOperation> all = new ArrayList<>();
        all.addAll(PublishedOperation.of("intake", steward.address().intake()));
        all.addAll(PublishedOperation.of("triage", steward.address().triage()));
        all.addAll(PublishedOperation.of("review", steward.address().review()));
        all.addAll(PublishedOperation.of("escalation", steward.address().escalation()));
        all.addAll(PublishedOperation.of("analytics", steward.address().analytics()));
        return all;
    }

    private static boolean isRight(
            PublishedOperation operation, Set<String> held, HttpResponse<String> answer) {
        int status = answer.statusCode();
        return operation.isFor(held)
                ? status != 401 && status != 403 && status < 500
                : status == 403 && isProblem(answer);
    }

    /// A claim that was made on the way is no other test's.
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
                                    "OTHER"));
            assertThat(released.succeeded()).as(released.summary()).isTrue();
        }
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .startsWith("application/problem+json");
    }

    private static void assertNotFound(Rest.Answer answer) {
        assertThat(answer.status()).as(answer.summary()).isEqualTo(404);
    }

    private String tokenOfAnotherIssuer() throws IOException, InterruptedException {
        URI issuer =
                URI.create(steward.address().issuer().toString().replace("/steward", "/other"));
        return steward.tokenOf("operator", issuer);
    }
}
