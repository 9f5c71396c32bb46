package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.activity.ActivityFact;
import steward.contracts.activity.AutomationResumed;
import steward.contracts.activity.AutomationStopped;
import steward.contracts.cases.Severity;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.event.Event;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What is read again after it was decided: a share of what rules decide, and of what people decide at once. Here all of it.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class RecheckIT {

    private static final EnforcementAction REMOVE =
            new EnforcementAction("remove_content", Target.CONTENT, null, Map.of());

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    void nothingWaits() throws SQLException {
        people().begin();
        new AutomatedPolicy(desk()).isInForce();
        settleAll();
        readAgain("100");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        readAgain("0");
        settleAll();
        people().end();
    }

    @Test
    void whoReadsARulesDecisionAndComesToSomethingElseCountsAgainstItsBreakerOnce() {
        // Given
        CaseFixtures first = malware("reread-1");
        CaseFixtures second = malware("reread-2");
        desk().topic(Topics.cases("emea"))
                .send(
                        List.of(
                                first.proposed(
                                        AutomatedPolicy.by("read-rule", 99, REMOVE),
                                        List.of(),
                                        "hash-reread-1"),
                                second.proposed(
                                        AutomatedPolicy.by("read-rule", 99, REMOVE),
                                        List.of(),
                                        "hash-reread-2")));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "recheck where because = 'AUTOMATED' and settled_at is null"))
                                .isEqualTo(2));

        // When
        Response given = take("dieter");

        // Then
        assertThat(given.statusCode()).as(given.asString()).isEqualTo(201);
        assertThat(given.<String>path("case.state")).isEqualTo("QUEUED");
        assertThat(given.<List<?>>path("case.timeline")).isEmpty();
        assertThat(given.asString())
                .doesNotContain("read-rule")
                .doesNotContain("DECIDED")
                .doesNotContain("\"VIOLATION\"");
        assertThat(take("dieter").<String>path("fencingToken"))
                .as("the same again")
                .isEqualTo(given.path("fencingToken"));

        // When
        Response read = read("dieter", given, "NO_VIOLATION", null);

        // Then
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(204);
        assertThat(read("dieter", given, "NO_VIOLATION", null).statusCode())
                .as("the same again")
                .isEqualTo(204);
        Map<String, Object> breaker = breaker();
        assertThat(breaker)
                .containsEntry("openedBecause", "OVERTURNED")
                .containsEntry("decided", 2)
                .containsEntry("overturned", 1);
        String id = String.valueOf(breaker.get("id"));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "page where cause = 'AUTOMATION_STOPPED' and breaker_id = '%s'"
                                                        .formatted(id)))
                                .isEqualTo(1));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(activity(id))
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        AutomationStopped.class,
                                        stopped -> {
                                            assertThat(stopped.source()).isEqualTo("read-rule");
                                            assertThat(stopped.cause())
                                                    .isEqualTo(AutomationStopped.Cause.OVERTURNED);
                                        }));

        // When
        String caseId = given.path("case.caseId");
        List<String> listed = disagreements("lead-emea");
        String decision =
                rows("select standing_decision from review_case where case_id = '%s'"
                                .formatted(caseId))
                        .getFirst();
        Response overturned =
                desk().as("lead-emea")
                        .body(
                                Map.of(
                                        "overturns", decision,
                                        "outcome", "NO_VIOLATION",
                                        "rationale", "a link to a museum"))
                        .post("/v1/cases/{id}/overturnings", caseId);

        // Then
        assertThat(listed).contains(caseId);
        assertThat(disagreements("lead-apac")).doesNotContain(caseId);
        assertThat(overturned.statusCode()).as(overturned.asString()).isEqualTo(201);
        assertThat(disagreements("lead-emea")).doesNotContain(caseId);
        assertThat(breaker()).as("counted once").containsEntry("overturned", 1);

        // When
        desk().as("policy-manager")
                .body(Map.of("note", "looked at what it decided"))
                .post("/v1/automation/breakers/{id}/closing", id)
                .then()
                .statusCode(200);

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(activity(id)).last().isInstanceOf(AutomationResumed.class));
    }

    @Test
    void whatIsDecidedAtOnceBecauseItIsSevereIsReadAfterwardsByAnother() throws SQLException {
        // Given
        CaseFixtures threat = Readers.fresh("read-afterwards").as("violence_threat", Severity.S1);
        String token = people().held("galina", threat);
        assertThat(people().decide("galina", threat, Readers.noViolation(token), null).statusCode())
                .isEqualTo(201);
        String recheck = "recheck where case_id = '%s'".formatted(threat.caseId());
        assertThat(count(recheck + " and because = 'SEVERE'")).isEqualTo(1);

        // When
        Response own = take("galina");
        Response given = take("dieter");

        // Then
        assertThat(own.statusCode()).as("never one's own").isEqualTo(204);
        assertThat(given.<String>path("case.caseId")).isEqualTo(threat.caseId().value());

        // When
        Response stranger = read("haruka", given, "NO_VIOLATION", null);
        Response read = read("dieter", given, "NO_VIOLATION", null);

        // Then
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(204);
        assertThat(count(recheck + " and settlement = 'AGREED' and reader = 'dieter'"))
                .isEqualTo(1);
        assertThat(disagreements("lead-emea")).doesNotContain(threat.caseId().value());
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "exposure e join claim c on c.id = e.claim_id where c.end_reason = 'RECHECKED' and e.person = 'dieter' and e.case_id = '%s'"
                                                        .formatted(threat.caseId())))
                                .as("time with it is in the ledger")
                                .isEqualTo(1));
        assertThatThrownBy(() ->
                        execute(
                                "update recheck set reader = decider where case_id = '%s'"
                                        .formatted(threat.caseId())))
                .hasMessageContaining("recheck_read_by_another");
    }

    @Test
    void aThirdPersonUpholdsWhatTheyFindRight() throws SQLException {
        // Given
        CaseFixtures threat = Readers.fresh("read-upheld").as("violence_threat", Severity.S1);
        people().decide(
                        "galina",
                        threat,
                        Readers.noViolation(people().held("galina", threat)),
                        null);
        Response given = take("dieter");
        String recheck = given.path("recheckId");
        assertThat(read("dieter", given, "VIOLATION", null).statusCode()).isEqualTo(422);
        assertThat(read("dieter", given, "VIOLATION", "CS-NOTHING-9").statusCode()).isEqualTo(422);
        assertThat(read("dieter", given, "VIOLATION", "CS-THREAT-1").statusCode()).isEqualTo(204);

        // When
        Response foreign = uphold("lead-apac", recheck);
        Response upheld = uphold("lead-emea", recheck);

        // Then
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(upheld.statusCode()).as(upheld.asString()).isEqualTo(204);
        assertThat(disagreements("lead-emea")).doesNotContain(threat.caseId().value());
        assertThat(uphold("dieter", recheck).statusCode()).isEqualTo(403);
        assertThatThrownBy(() ->
                        execute(
                                "update recheck set upheld_by = reader where id = '%s'"
                                        .formatted(recheck)))
                .hasMessageContaining("recheck_upheld_by_a_third");
    }

    @Test
    void whatIsGivenBackOrHeldTooLongGoesToAnotherAndWhatNobodyReadsEnds() throws SQLException {
        // Given
        CaseFixtures threat = Readers.fresh("read-again-late").as("violence_threat", Severity.S1);
        people().decide(
                        "galina",
                        threat,
                        Readers.noViolation(people().held("galina", threat)),
                        null);
        Response given = take("dieter");
        String of = "recheck where case_id = '%s'".formatted(threat.caseId());

        // When
        Response back =
                desk().as("dieter")
                        .body(
                                Map.of(
                                        "fencingToken",
                                        given.<String>path("fencingToken"),
                                        "reason",
                                        "RETURNED"))
                        .post("/v1/rechecks/{id}/release", given.<String>path("recheckId"));

        // Then
        assertThat(back.statusCode()).as(back.asString()).isEqualTo(204);
        assertThat(read("dieter", given, "NO_VIOLATION", null).statusCode())
                .as("the token is worthless")
                .isEqualTo(409);
        Response again = take("dieter");
        assertThat(again.<String>path("recheckId")).isEqualTo(given.path("recheckId"));

        // When
        execute(
                "update recheck set held_until = now() - interval '1 second' where case_id = '%s'"
                        .formatted(threat.caseId()));

        // Then
        assertThat(read("dieter", again, "NO_VIOLATION", null).statusCode()).isEqualTo(409);
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> assertThat(count(of + " and held_by is null")).isEqualTo(1));

        // When
        execute(
                "update recheck set drawn_at = now() - interval '8 days' where case_id = '%s'"
                        .formatted(threat.caseId()));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(
                        () -> assertThat(count(of + " and settlement = 'UNREAD'")).isEqualTo(1));
        assertThat(take("dieter").statusCode()).isEqualTo(204);
    }

    private List<ActivityFact> activity(String breaker) {
        return desk().topic(Topics.ACTIVITY).read(ActivityFact.class).stream()
                .filter(event -> event.subject().equals(breaker))
                .map(Event::data)
                .toList();
    }

    private Response take(String person) {
        return desk().as(person).body("{}").post("/v1/rechecks/claims");
    }

    private Response read(String person, Response given, String outcome, @Nullable String clause) {
        Map<String, Object> body = new HashMap<>();
        body.put("fencingToken", given.path("fencingToken"));
        body.put("outcome", outcome);
        body.put("rationale", "read it with care");
        if (clause != null) {
            body.put("clause", clause);
        }
        return desk().as(person)
                .body(body)
                .post("/v1/rechecks/{id}/reading", given.<String>path("recheckId"));
    }

    private Response uphold(String person, String recheck) {
        return desk().as(person)
                .body(Map.of("note", "a quotation"))
                .post("/v1/rechecks/{id}/upholding", recheck);
    }

    private List<String> disagreements(String person) {
        return desk().as(person)
                .get("/v1/rechecks/disagreements?limit=200")
                .jsonPath()
                .getList("disagreements.caseId", String.class);
    }

    private Map<String, Object> breaker() {
        return desk()
                .as("policy-manager")
                .get("/v1/automation/breakers?state=all&limit=500")
                .jsonPath()
                .<Map<String, Object>>getList("breakers")
                .stream()
                .filter(one -> "read-rule".equals(one.get("source")))
                .findFirst()
                .orElseThrow();
    }

    private void readAgain(String percent) {
        int revision = people().rates("lead-emea", "emea").path("revision");
        desk().as("lead-emea")
                .body(
                        """
                        {"region": "emea", "revision": %d, "queues": [{"category": "violence_threat", "percent": %s}],
                         "clauses": [{"clause": "%s", "percent": %s}]}
                        """
                                .formatted(revision, percent, AutomatedPolicy.CLAUSE, percent))
                .put("/v1/double-review/rates")
                .then()
                .statusCode(200);
    }

    private static void settleAll() throws SQLException {
        execute(
                "update recheck set settled_at = now(), settlement = 'OVERTAKEN', held_by = null, hold = null, token = null, held_since = null,"
                        + " held_until = null where settled_at is null");
    }

    private static CaseFixtures malware(String name) {
        return CaseFixtures.germanSpam(name).as("scam_fraud", Severity.S2);
    }

    private Readers people() {
        return new Readers(desk());
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
