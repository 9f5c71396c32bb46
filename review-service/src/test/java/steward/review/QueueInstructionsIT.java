package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What leads say of queues holds for the next claim, within what they lead.
@QuarkusTest
@TestProfile(WatchedDesk.class)
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class QueueInstructionsIT {

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    @AfterEach
    void emptyTheDesk() throws SQLException {
        execute("delete from queue_instruction");
        execute(
                "update claim set ended_at = now(), end_reason = 'RETURNED' where ended_at is null");
        execute(
                "update review_case set state = 'PARKED', parked_because = 'REFERRED', claim_id = null, claimed_by = null,"
                        + " fencing_token = null, lease_until = null where state in ('QUEUED', 'CLAIMED', 'HELD')");
    }

    @Test
    void whatIsPausedIsOfferedToNobodyUntilTheLeadTakesItBack() {
        // Given
        CaseFixtures one = korean("paused", "spam");
        CaseFixtures other = korean("not-paused", "harassment");
        open(one, other);

        // When
        Response paused =
                instruct("lead-apac", Map.of("kind", "PAUSE", "categories", List.of("spam")));
        Response claim = desk().claim("jun");

        // Then
        assertThat(paused.statusCode()).as(paused.asString()).isEqualTo(201);
        assertThat(paused.<List<String>>path("markets")).contains("KR").doesNotContain("DE");
        assertThat(claim.<String>path("case.caseId")).isEqualTo(other.caseId().value());
        desk().decide("jun", other, Desk.token(claim), "NO_VIOLATION").then().statusCode(201);
        assertThat(desk().claim("jun").statusCode()).isEqualTo(204);
        assertThat(
                        desk().as("lead-apac")
                                .get("/v1/queues/instructions")
                                .<List<String>>path("instructions.id"))
                .containsExactly(paused.<String>path("id"));
        Response ended =
                desk().as("lead-apac")
                        .post("/v1/queues/instructions/{id}/end", paused.<String>path("id"));
        assertThat(ended.<String>path("endedBy")).isEqualTo("lead-apac");
        desk().release("jun", desk().claim("jun", one));
        assertThat(
                        count(
                                "audit_entry where action in ('instruct-queues', 'end-instruction') and matter_id = '%s'"
                                        .formatted(paused.<String>path("id"))))
                .isEqualTo(2);
    }

    @Test
    void whatWaitsForOnePersonIsTakenUpWhileItsQueueDrainsAndNotWhileItIsPaused() {
        // Given
        CaseFixtures one = korean("draining", "spam");
        open(one);
        Response claim = desk().claim("jun", one);
        desk().as("jun")
                .body(Map.of("fencingToken", Desk.token(claim)))
                .post("/v1/claims/{id}/hold", claim.<String>path("claimId"))
                .then()
                .statusCode(200);

        // When
        Response paused = instruct("lead-apac", Map.of("kind", "PAUSE"));
        Response whilePaused = take(one);
        desk().as("lead-apac")
                .post("/v1/queues/instructions/{id}/end", paused.<String>path("id"))
                .then()
                .statusCode(200);
        instruct("lead-apac", Map.of("kind", "DRAIN"));
        Response whileDraining = take(one);

        // Then
        assertThat(whilePaused.statusCode()).isEqualTo(409);
        assertThat(whileDraining.statusCode()).isEqualTo(201);
        assertThat(
                        desk().decide("jun", one, Desk.token(whileDraining), "NO_VIOLATION")
                                .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatIsDivertedIsOfferedToOthersWhoKeepItAndDecideIt() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("diverted").in("apac", "PH", "en");
        CaseFixtures cleared = CaseFixtures.germanSpam("diverted-tagalog").in("apac", "PH", "tl");
        open(one, cleared);
        assertThat(desk().claim("haruka").statusCode()).isEqualTo(204);

        // When
        instruct("lead-apac", Map.of("kind", "DIVERT", "markets", List.of("PH"), "toMarket", "JP"));
        Response claim = desk().claim("haruka");

        // Then
        assertThat(claim.statusCode()).as(claim.asString()).isEqualTo(201);
        assertThat(claim.<String>path("case.caseId")).isEqualTo(one.caseId().value());
        await().during(Duration.ofSeconds(3))
                .atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "claim where ended_at is null and granted = 'DIVERTED' and case_id = '%s'"
                                                        .formatted(one.caseId())))
                                .isEqualTo(1));
        assertThat(desk().as("haruka").get("/v1/cases/{id}", one.caseId().value()).statusCode())
                .isEqualTo(200);
        assertThat(desk().decide("haruka", one, Desk.token(claim), "NO_VIOLATION").statusCode())
                .isEqualTo(201);
        assertThat(desk().as("haruka").get("/v1/cases/{id}", one.caseId().value()).statusCode())
                .isEqualTo(404);
        assertThat(desk().claim("haruka").statusCode()).as("not the language").isEqualTo(204);
    }

    @Test
    void nobodyInstructsQueuesThatTheyDoNotLead() {
        // Given
        Response own = instruct("lead-apac", Map.of("kind", "PAUSE", "markets", List.of("KR")));

        // Then
        assertThat(instruct("lead-emea", Map.of("kind", "PAUSE")).statusCode()).isEqualTo(422);
        assertThat(
                        instruct("lead-apac", Map.of("kind", "PAUSE", "markets", List.of("DE")))
                                .statusCode())
                .isEqualTo(422);
        assertThat(instruct("jun", Map.of("kind", "PAUSE")).statusCode()).isEqualTo(403);
        assertThat(instruct("auditor", Map.of("kind", "PAUSE")).statusCode()).isEqualTo(403);
        assertThat(instruct("lead-apac", Map.of("kind", "DIVERT")).statusCode()).isEqualTo(422);
        assertThat(
                        instruct("lead-apac", Map.of("kind", "PAUSE", "until", now(9)))
                                .<String>path("errors[0].field"))
                .isEqualTo("until");
        assertThat(
                        desk().as("lead-emea")
                                .post("/v1/queues/instructions/{id}/end", own.<String>path("id"))
                                .statusCode())
                .isEqualTo(404);
        assertThat(
                        desk().as("lead-emea")
                                .get("/v1/queues/instructions")
                                .<List<String>>path("instructions.id"))
                .isEmpty();
    }

    @Test
    void afterARunOfOneKindSomethingElseComesFirstUnlessNothingElseWaits() throws SQLException {
        // Given
        execute("update claim set reviewer = 'who was here before' where reviewer = 'jun'");
        List<CaseFixtures> spam = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            spam.add(korean("run-" + i, "spam").at(CaseFixtures.NOON.minusSeconds(9000 - i)));
        }
        CaseFixtures other = korean("run-other", "hate_speech");
        open(spam.toArray(CaseFixtures[]::new));
        open(other);
        theirLatenessIsTold();

        // When
        List<String> handedOut = new ArrayList<>();
        Instant leasedUntil = Instant.EPOCH;
        while (handedOut.size() < spam.size() + 1) {
            Response claim = claimOnceNothingElseHoldsTheRows();
            String id = claim.path("case.caseId");
            handedOut.add(id);
            if (id.equals(other.caseId().value())) {
                leasedUntil = Instant.parse(claim.path("leaseUntil"));
            }
            desk().as("jun")
                    .body(
                            Map.of(
                                    "fencingToken",
                                    Desk.token(claim),
                                    "outcome",
                                    "NO_VIOLATION",
                                    "rationale",
                                    "looked at it"))
                    .post("/v1/cases/{id}/decisions", id)
                    .then()
                    .statusCode(201);
        }

        // Then
        assertThat(handedOut)
                .containsExactly(
                        "case-run-0", "case-run-1", "case-run-other", "case-run-2", "case-run-3");
        assertThat(leasedUntil).isAfter(Clock.systemUTC().instant().plusSeconds(1800));
    }

    /// For the moment in which the sweep says so it has the rows of the first ones, and a claim would pass them over.
    private static void theirLatenessIsTold() {
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "review_case where case_id like 'case-run-%' and deadline < now()"
                                                        + " and deadline_missed_at is null"))
                                .isZero());
    }

    private Response claimOnceNothingElseHoldsTheRows() {
        return await().atMost(Desk.PATIENCE)
                .until(() -> desk().claim("jun"), claim -> claim.statusCode() == 201);
    }

    private Response instruct(String person, Map<String, Object> words) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of("region", "apac", "reason", "the site is down", "until", now(1)));
        body.putAll(words);
        return desk().as(person).body(body).post("/v1/queues/instructions");
    }

    private static String now(int days) {
        return Clock.systemUTC().instant().plus(Duration.ofDays(days)).toString();
    }

    private Response take(CaseFixtures one) {
        return desk().as("jun").post("/v1/work/{id}/claim", one.caseId().value());
    }

    private void open(CaseFixtures... cases) {
        List<Event<?>> events = new ArrayList<>();
        for (CaseFixtures one : cases) {
            events.add(one.opened());
        }
        desk().topic(Topics.cases("apac")).send(events);
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> {
                    for (CaseFixtures one : cases) {
                        assertThat(
                                        count(
                                                "review_case where case_id = '%s'"
                                                        .formatted(one.caseId())))
                                .isEqualTo(1);
                    }
                });
    }

    private static CaseFixtures korean(String name, String category) {
        return CaseFixtures.germanSpam(name)
                .as(category, Severity.S3)
                .in("apac", "KR", "ko")
                .at(CaseFixtures.NOON.minusSeconds(60));
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
