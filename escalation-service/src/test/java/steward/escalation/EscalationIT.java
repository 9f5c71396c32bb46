package steward.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static steward.localplatform.testing.ServiceDatabase.auditEntries;
import static steward.localplatform.testing.ServiceDatabase.connect;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.Outcome;
import steward.contracts.escalation.EscalationAcknowledged;
import steward.contracts.escalation.EscalationClockBreached;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.escalation.EscalationOpened;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.escalation.EscalationUpdated;
import steward.contracts.event.Event;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EventId;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.referral.CaseReferred.Confidentiality;
import steward.contracts.topic.Topics;
import steward.escalation.policy.PolicyFixtures;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = StewardPlatformResource.DATABASE, value = "escalation"))
class EscalationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String SPECIALIST = "child-safety-1";
    private static final Map<String, Object> LOOKING =
            Map.of("state", "INVESTIGATING", "note", "looking into it");
    private static final Map<String, Object> NO_VIOLATION =
            Map.of("outcome", "NO_VIOLATION", "rationale", "satire");

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    private final ArrivingFixtures arriving = new ArrivingFixtures("case-" + UUID.randomUUID());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @BeforeEach
    void policyIsReleased() throws Exception {
        PartVersion categories = new PartVersion("categories", "1.0.0");
        PartVersion clauses = new PartVersion("clauses/community_standards", "1.0.0");
        Instant begins = Instant.parse("2026-01-01T00:00:00Z");
        wire().send(
                        Topics.POLICIES,
                        policy(
                                categories,
                                new CategoriesPublished(categories, PolicyFixtures.categories())),
                        policy(clauses, new ClausesPublished(clauses, PolicyFixtures.clauses())),
                        policy(
                                new PartVersion("release", "2026.1"),
                                new PolicyReleased(
                                        "2026.1", begins, begins, List.of(categories, clauses))));
    }

    @Test
    void aConfirmedCaseReachesItsTeamWithWhatItNeedsAndWithoutWhoReported() throws Exception {
        // When
        wire().send(Topics.cases("global"), arriving.opened(now), arriving.reported(now));

        // Then
        String id = open(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> read(SPECIALIST, id).body("reportCount", equalTo(2)));
        String body =
                read(SPECIALIST, id)
                        .body("source", equalTo("CONFIRMED_CASE"))
                        .body("region", equalTo("global"))
                        .body("confidentiality", equalTo("RESTRICTED"))
                        .body("severity", equalTo("S0"))
                        .body("content.text", equalTo("another placeholder text"))
                        .body("reports", hasSize(2))
                        .body("clauses[0].clause", equalTo("CS-HATE-1"))
                        .body("clauses[0].version", equalTo("2.0.0"))
                        .body("clauses[0].actions[0]", equalTo("geo_restrict"))
                        .extract()
                        .asString();
        assertThat(body).doesNotContain("reporter-secret");
        assertThat(told().getFirst())
                .satisfies(event -> {
                    assertThat(event.subject()).isEqualTo(id);
                    assertThat(event.sequence()).isEqualTo(1);
                    assertThat(event.data())
                            .isInstanceOfSatisfying(
                                    EscalationOpened.class,
                                    opened -> assertThat(opened.team()).isEqualTo("child-safety"));
                });
    }

    @Test
    void aReferralIsWorkedOnAndItsAnswerToldOnceToTheOwningCell() throws Exception {
        // Given
        wire().send(Topics.REFERRALS, referral());
        String id = open(1);

        // When
        change(id, "acknowledgement", Map.of())
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));
        change(id, "updates", LOOKING).statusCode(200).body("owner", equalTo(SPECIALIST));
        change(
                        id,
                        "updates",
                        Map.of("state", "WAITING_ON", "waitingOn", "legal", "note", "asked legal"))
                .statusCode(200);
        change(id, "resolution", violation("2.0.0", "remove_content"))
                .statusCode(200)
                .body("state", equalTo("DECIDED"));
        change(id, "resolution", violation("2.0.0", "remove_content"))
                .statusCode(409)
                .body("errors[0].field", equalTo("state"));
        read(SPECIALIST, id);
        assertThat(auditEntries("matter = 'escalation' and matter_id = '" + id + "'"))
                .contains(
                        "WRITE change-escalation child-safety-1 specialist escalation "
                                + id
                                + " ACKNOWLEDGED",
                        "WRITE change-escalation child-safety-1 specialist escalation "
                                + id
                                + " UPDATED",
                        "WRITE change-escalation child-safety-1 specialist escalation "
                                + id
                                + " RESOLVED",
                        "LOOK show-escalation child-safety-1 specialist escalation "
                                + id
                                + " DONE");

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told())
                                .extracting(Event::data)
                                .hasExactlyElementsOfTypes(
                                        EscalationOpened.class,
                                        EscalationAcknowledged.class,
                                        EscalationUpdated.class,
                                        EscalationUpdated.class,
                                        EscalationResolved.class));
        assertThat(told()).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(told().getLast().data())
                .isInstanceOfSatisfying(
                        EscalationResolved.class,
                        resolved -> {
                            assertThat(resolved.region()).isEqualTo("emea");
                            assertThat(resolved.actions()).hasSize(1);
                            assertThat(resolved.decider().team()).isEqualTo("child-safety");
                        });
        assertThat(told().toString()).doesNotContain("asked legal", "as agreed");
        wire().send(Topics.DECISIONS, recorded(read(SPECIALIST, id).extract().jsonPath()));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        read(SPECIALIST, id)
                                .body("decisionId", equalTo("decision-of-" + arriving.id()))
                                .body("timeline.note", hasItem("as agreed")));
    }

    @Test
    void eventsThatAreDeliveredThreeTimesLeaveOneEscalationAsItWas() throws Exception {
        // Given
        wire().send(Topics.cases("global"), arriving.opened(now), arriving.reported(now));
        String id = open(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> read(SPECIALIST, id).body("reportCount", equalTo(2)));
        String before = read(SPECIALIST, id).extract().asString();

        // When
        for (int again = 0; again < 3; again++) {
            wire().send(Topics.cases("global"), arriving.opened(now), arriving.reported(now));
        }
        ArrivingFixtures later = new ArrivingFixtures(arriving.id() + "-later");
        // The same events under new ids: what the inbox forgot is known by the rows.
        wire().send(
                        Topics.cases("global"),
                        renamed(arriving.opened(now)),
                        renamed(arriving.reported(now)));
        // In the same partition, so that all before it was taken in when it is.
        wire().send(Topics.cases("global"), behind(later.opened(now)));

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(idsOf(later)).hasSize(1));
        assertThat(idsOf(arriving)).containsExactly(id);
        assertThat(read(SPECIALIST, id).extract().asString()).isEqualTo(before);
        assertThat(told())
                .extracting(Event::data)
                .hasExactlyElementsOfTypes(EscalationOpened.class);
    }

    @Test
    void aForeignTeamFindsNothingAndAModeratorMayNotAsk() throws Exception {
        // Given
        wire().send(Topics.REFERRALS, referral());
        String id = open(1);

        // Then
        read("legal-1", id, 404);
        changeAs("legal-1", id, "acknowledgement", Map.of()).statusCode(404);
        read("ana", id, 403);
        changeAs("lead-emea", id, "acknowledgement", Map.of()).statusCode(403);
        assertThat(given().get("/v1/escalations").statusCode()).isEqualTo(401);
    }

    @Test
    void aLeadSeesWhatIsNotRestrictedInItsRegionsWithoutContent() throws Exception {
        // Given
        ArrivingFixtures restricted = new ArrivingFixtures(arriving.id() + "-restricted");
        wire().send(
                        Topics.REFERRALS,
                        referral(),
                        restricted.referred(
                                now,
                                now.plusSeconds(86_400),
                                "child-safety",
                                Confidentiality.RESTRICTED));
        String id = open(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(idsOf(restricted)).hasSize(1));

        // Then
        read("lead-emea", id)
                .body("content", nullValue())
                .body("question", nullValue())
                .body("state", equalTo("OPEN"));
        read("auditor", id).body("content", nullValue());
        read("lead-apac", id, 404);
        read("lead-emea", idsOf(restricted).getFirst(), 404);
    }

    @Test
    void aStaleVersionIsRefusedAndChangesNothing() throws Exception {
        // Given
        wire().send(Topics.REFERRALS, referral());
        String id = open(1);
        int version = read(SPECIALIST, id).extract().jsonPath().getInt("version");
        change(id, "acknowledgement", Map.of("version", version)).statusCode(200);

        // When
        ValidatableResponse stale =
                change(
                        id,
                        "updates",
                        Map.of("state", "INVESTIGATING", "note", "x", "version", version));

        // Then
        stale.statusCode(409)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("version"));
        read(SPECIALIST, id).body("state", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void aResolutionThatPolicyDoesNotAllowIsRefusedWithWhatWouldBeRight() throws Exception {
        // Given
        wire().send(Topics.REFERRALS, referral());
        String id = open(1);
        change(id, "resolution", NO_VIOLATION).statusCode(409);
        change(id, "acknowledgement", Map.of()).statusCode(200);
        change(id, "updates", LOOKING).statusCode(200);

        // Then
        change(id, "resolution", violation("9.9.9", "remove_content"))
                .statusCode(409)
                .body("errors[0].field", equalTo("clause"));
        change(id, "resolution", violation("2.0.0", "send_flowers"))
                .statusCode(422)
                .body("errors[0].field", equalTo("actions[0].type"));
        change(id, "resolution", Map.of("outcome", "VIOLATION", "rationale", "x"))
                .statusCode(422)
                .body("errors[0].field", equalTo("clause"));
        change(id, "updates", Map.of("state", "WAITING_ON", "note", "x"))
                .statusCode(422)
                .body("errors[0].field", equalTo("waitingOn"));
        read(SPECIALIST, id).body("state", equalTo("INVESTIGATING"));
    }

    @Test
    void eachClockThatRanOutIsToldOnce() throws Exception {
        // Given
        Instant asked = now.minusSeconds(7_200);

        // When
        wire().send(
                        Topics.REFERRALS,
                        arriving.referred(
                                asked,
                                asked.plusSeconds(60),
                                "child-safety",
                                Confidentiality.STANDARD));

        // Then
        String id = open(1);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        read(SPECIALIST, id)
                                .body("clocks.acknowledge.breachedAt", notNullValue())
                                .body("clocks.resolve.breachedAt", notNullValue()));
        change(id, "acknowledgement", Map.of()).statusCode(200);
        change(id, "updates", LOOKING).statusCode(200);
        change(id, "resolution", NO_VIOLATION).statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told().getLast().data()).isInstanceOf(EscalationResolved.class));
        assertThat(told())
                .extracting(Event::data)
                .filteredOn(EscalationClockBreached.class::isInstance)
                .map(EscalationClockBreached.class::cast)
                .extracting(EscalationClockBreached::clock)
                .containsExactly(
                        EscalationClockBreached.Clock.ACKNOWLEDGE,
                        EscalationClockBreached.Clock.RESOLVE);
    }

    @Test
    void aListIsReadPageByPageWithoutGapsOrRepetitions() throws Exception {
        // Given
        for (int i = 0; i < 5; i++) {
            ArrivingFixtures each = new ArrivingFixtures(arriving.id() + "-" + i);
            wire().send(
                            Topics.REFERRALS,
                            each.referred(
                                    now,
                                    now.plusSeconds(90_000),
                                    "partners",
                                    Confidentiality.STANDARD));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(page("partners-1", "?state=OPEN").getList("items")).hasSize(5));

        // When
        List<String> ids = new ArrayList<>();
        JsonPath page = page("partners-1", "?limit=2");
        ids.addAll(page.getList("items.escalationId"));
        while (page.getString("next") != null) {
            page = page("partners-1", "?limit=2&after=" + page.getString("next"));
            ids.addAll(page.getList("items.escalationId"));
        }

        // Then
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        given().auth()
                .oauth2(platform.token("partners-1"))
                .get("/v1/escalations?state=LOST")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("state"));
        given().auth()
                .oauth2(platform.token("partners-1"))
                .get("/v1/escalations?after=nowhere")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("after"));
    }

    private Event<?> referral() {
        return arriving.referred(
                now, now.plusSeconds(86_400), "child-safety", Confidentiality.STANDARD);
    }

    private Event<?> behind(Event<?> event) {
        return new Event<>(
                event.id(),
                event.source(),
                event.time(),
                arriving.key().subject().key(),
                event.sequence(),
                null,
                event.data());
    }

    private static Event<?> renamed(Event<?> event) {
        return new Event<>(
                new EventId(event.id() + "-again"),
                event.source(),
                event.time(),
                event.subject(),
                event.sequence(),
                null,
                event.data());
    }

    private Event<PolicyFact> policy(PartVersion part, PolicyFact fact) {
        return new Event<>(
                new EventId(arriving.id() + part.key()),
                "/steward/test",
                now,
                part.key(),
                0,
                null,
                fact);
    }

    private Event<?> recorded(JsonPath escalation) {
        return arriving.event(
                "decided",
                now,
                1,
                new DecisionRecorded(
                        arriving.caseId(),
                        arriving.key(),
                        "emea",
                        new DecisionId("decision-of-" + arriving.id()),
                        Outcome.VIOLATION,
                        null,
                        "hate_speech",
                        Severity.S3,
                        "fr",
                        List.of(),
                        new Decider(Decider.Kind.SPECIALIST, SPECIALIST, "child-safety", null),
                        List.of(),
                        1,
                        now,
                        Instant.parse(escalation.getString("resolution.decidedAt")),
                        false,
                        false));
    }

    private static Map<String, Object> violation(String version, String action) {
        return Map.of(
                "outcome",
                "VIOLATION",
                "clause",
                Map.of("clause", "CS-HATE-1", "version", version),
                "actions",
                List.of(Map.of("type", action, "target", "CONTENT", "duration", "PT24H")),
                "rationale",
                "as agreed");
    }

    private List<Event<EscalationFact>> told() {
        return wire().toldOf(arriving.caseId());
    }

    /// The id of the case's only escalation, once it is there and told of.
    private String open(int facts) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(told()).hasSizeGreaterThanOrEqualTo(facts);
                    assertThat(idsOf(arriving)).hasSize(1);
                });
        return idsOf(arriving).getFirst();
    }

    @Test
    void noRowSaysThatWhoReferredACaseAnsweredIt() throws Exception {
        // Given
        wire().send(Topics.REFERRALS, referral());
        String id = open(1);

        // Then
        try (Connection connection = connect();
                PreparedStatement answered =
                        connection.prepareStatement(
                                "update escalation set decider = jsonb_build_object('kind', 'SPECIALIST', 'id', asked_by ->> 'id') where id = ?")) {
            answered.setString(1, id);
            assertThatThrownBy(answered::executeUpdate)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("escalation_answered_by_another");
        }
    }

    private List<String> idsOf(ArrivingFixtures one) {
        return page(SPECIALIST, "?limit=200")
                .getList(
                        "items.findAll { it.caseId == '" + one.id() + "' }.escalationId",
                        String.class);
    }

    private JsonPath page(String person, String query) {
        return given().auth()
                .oauth2(platform.token(person))
                .get("/v1/escalations" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse read(String person, String id) {
        return read(person, id, 200);
    }

    private ValidatableResponse read(String person, String id, int status) {
        return given().auth()
                .oauth2(platform.token(person))
                .get("/v1/escalations/" + id)
                .then()
                .statusCode(status);
    }

    private ValidatableResponse change(String id, String step, Map<String, Object> body) {
        return changeAs(SPECIALIST, id, step, body);
    }

    private ValidatableResponse changeAs(
            String person, String id, String step, Map<String, Object> body) {
        return given().auth()
                .oauth2(platform.token(person))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/escalations/" + id + "/" + step)
                .then();
    }

    private Wire wire() {
        return new Wire(platform);
    }
}
