package steward.review;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;
import steward.localplatform.testing.TestPlatform;
import steward.localplatform.testing.WatchedTopic;

/// A desk in a test: people with their own sign-ins, and the topics around review.
record Desk(TestPlatform platform) {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> WORKERS =
            List.of(
                    "ana",
                    "camille",
                    "dieter",
                    "galina",
                    "haruka",
                    "jun",
                    "lead-amer",
                    "lead-emea",
                    "lead-apac");

    WatchedTopic topic(String name) {
        return platform.topic(name);
    }

    RequestSpecification as(String person) {
        return given().auth().oauth2(platform.token(person)).contentType("application/json");
    }

    Response claim(String person) {
        return as(person).body("{}").post("/v1/claims");
    }

    /// Waits until this person is handed this case; whatever else they are handed before goes back.
    Response claim(String person, CaseFixtures wanted) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            Response answer = claim(person);
                            if (answer.statusCode() == 201 && !isOf(answer, wanted)) {
                                release(person, answer);
                            }
                            return answer;
                        },
                        answer -> answer.statusCode() == 201 && isOf(answer, wanted));
    }

    void release(String person, Response claim) {
        as(person)
                .body(Map.of("fencingToken", token(claim), "reason", "RETURNED"))
                .post("/v1/claims/{id}/release", claim.<String>path("claimId"))
                .then()
                .statusCode(204);
    }

    /// Decides whatever anyone of these tests still holds or could be handed, so that the next test's case is the only one.
    void leaveNothing() {
        WORKERS.forEach(this::decideAllOf);
    }

    /// Decides whatever this person is handed, until there is nothing more for them: also what falls to them from the tests before.
    List<String> decideAllOf(String person) {
        List<String> handed = new ArrayList<>();
        for (Response claim = claim(person); claim.statusCode() == 201; claim = claim(person)) {
            String caseId = claim.path("case.caseId");
            decide(person, caseId, token(claim), "NO_VIOLATION").then().statusCode(201);
            handed.add(caseId);
        }
        return handed;
    }

    Response decide(String person, CaseFixtures on, String token, String outcome) {
        return decide(person, on.caseId().value(), token, outcome);
    }

    private Response decide(String person, String caseId, String token, String outcome) {
        return as(person)
                .body(
                        Map.of(
                                "fencingToken",
                                token,
                                "outcome",
                                outcome,
                                "rationale",
                                "looked at it"))
                .post("/v1/cases/{id}/decisions", caseId);
    }

    static String token(Response claim) {
        return claim.path("fencingToken");
    }

    /// What a topic says about a case, once it says so much.
    <F extends Fact> List<F> said(String topic, Class<F> family, CaseFixtures about, int times) {
        return await().atMost(PATIENCE)
                .until(() -> said(topic, family, about), found -> found.size() >= times);
    }

    <F extends Fact> List<F> said(String topic, Class<F> family, CaseFixtures about) {
        return topic(topic).read(family).stream()
                .filter(event -> event.subject().equals(about.key().subject().key()))
                .map(Event::data)
                .toList();
    }

    private static boolean isOf(Response claim, CaseFixtures wanted) {
        return wanted.caseId().value().equals(claim.path("case.caseId"));
    }
}
