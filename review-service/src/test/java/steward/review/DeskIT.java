package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.Outcome;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.event.Event;
import steward.contracts.id.EscalationId;
import steward.contracts.id.EventId;
import steward.contracts.referral.CaseReferred;
import steward.contracts.referral.ReferralFact;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class DeskIT {

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    /// What other tests left waiting would be handed out here.
    @BeforeEach
    void emptyTheDesk() throws SQLException {
        execute(
                "update claim set ended_at = now(), end_reason = 'RETURNED' where ended_at is null");
        execute(
                "update review_case set state = 'PARKED', parked_because = 'REFERRED', claim_id = null, claimed_by = null,"
                        + " fencing_token = null, lease_until = null where state in ('QUEUED', 'CLAIMED')");
    }

    @AfterEach
    void leaveNothing() {
        desk().leaveNothing();
    }

    @Test
    void aTokenOfAnEndedClaimIsStaleAndTheNextHolderDecides() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("stale");
        desk().topic(Topics.cases("emea")).send(List.of(one.opened()));
        Response first = desk().claim("dieter", one);
        desk().release("dieter", first);

        // When
        Response late = desk().decide("dieter", one, Desk.token(first), "NO_VIOLATION");

        // Then
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.<String>path("errors[0].field")).isEqualTo("fencingToken");
        Response second = desk().claim("galina", one);
        assertThat(desk().decide("dieter", one, Desk.token(second), "NO_VIOLATION").statusCode())
                .isEqualTo(409);
        assertThat(desk().decide("galina", one, Desk.token(second), "NO_VIOLATION").statusCode())
                .isEqualTo(201);
        assertThat(desk().said(Topics.DECISIONS, DecisionFact.class, one, 1)).hasSize(1);
    }

    @Test
    void whoClaimsTwiceHoldsOneCaseAndTwoPeopleHoldTwo() throws Exception {
        // Given
        List<Event<?>> events = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            events.add(CaseFixtures.germanSpam("crowd-" + i).in("apac", "JP", "ja").opened());
        }
        desk().topic(Topics.cases("apac")).send(events);
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(count("review_case where region = 'apac' and market = 'JP'"))
                                .isEqualTo(6));

        // When
        List<Response> answers = atOnce("haruka", "jun", "haruka", "jun", "lead-apac", "lead-apac");

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        Set<String> claims = new HashSet<>();
        Set<String> cases = new HashSet<>();
        answers.forEach(answer -> {
            claims.add(answer.path("claimId"));
            cases.add(answer.path("case.caseId"));
        });
        assertThat(claims).hasSize(3);
        assertThat(cases).hasSize(3);
    }

    @Test
    void aLeaseThatIsOverReturnsTheCaseAndTheOldTokenIsWorthNothing() throws SQLException {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("expiry").in("amer", "PE", "es");
        desk().topic(Topics.cases("amer")).send(List.of(one.opened()));
        Response first = desk().claim("ana", one);

        // When
        execute(
                "update review_case set lease_until = now() - interval '1 second' where case_id = '%s'"
                        .formatted(one.caseId()));
        execute(
                "update claim set lease_until = now() - interval '1 second' where ended_at is null and case_id = '%s'"
                        .formatted(one.caseId()));

        // Then
        assertThat(desk().decide("ana", one, Desk.token(first), "NO_VIOLATION").statusCode())
                .isEqualTo(409);
        Response second = desk().claim("camille", one);
        assertThat(Desk.token(second)).isNotEqualTo(Desk.token(first));
    }

    @Test
    void whatIsForeignIsNotFoundAndWhoReportedIsShownToNobody() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("foreign");
        desk().topic(Topics.cases("emea")).send(List.of(one.opened()));
        Response claim = desk().claim("dieter", one);
        String path = "/v1/cases/" + one.caseId();

        // Then
        assertThat(claim.<List<Map<String, Object>>>path("case.assessment.matches"))
                .as("what the content meets, with the revision that was looked for")
                .containsExactly(
                        Map.of(
                                "kind",
                                "MEDIUM",
                                "list",
                                "known-pictures",
                                "entry",
                                "pdq:" + "a".repeat(64),
                                "revision",
                                3,
                                "category",
                                "spam",
                                "confirmed",
                                false,
                                "distance",
                                12));
        assertThat(desk().as("ana").get(path).statusCode()).isEqualTo(404);
        assertThat(desk().as("galina").get(path).statusCode()).isEqualTo(404);
        assertThat(desk().as("lead-apac").get(path).statusCode()).isEqualTo(404);
        assertThat(desk().as("social-app").get(path).statusCode()).isEqualTo(403);
        assertThat(desk().decide("ana", one, Desk.token(claim), "NO_VIOLATION").statusCode())
                .isEqualTo(404);
        assertThat(desk().as("dieter").get(path).statusCode()).isEqualTo(200);
        assertThat(desk().as("lead-emea").get(path).asString())
                .contains("placeholder text")
                .doesNotContain("person-1")
                .doesNotContain("social-app/USER");
        assertThat(desk().as("lead-emea").get("/v1/queues").jsonPath().getList("queues"))
                .isNotEmpty();
        desk().release("dieter", claim);
    }

    @Test
    void aReferredCaseIsDecidedOnceByTheSpecialistsAnswerAndALateReportIsAnsweredFromIt() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("referred");
        desk().topic(Topics.cases("emea")).send(List.of(one.opened()));
        Response claim = desk().claim("dieter", one);

        // When
        desk().as("dieter")
                .body(
                        Map.of(
                                "fencingToken",
                                Desk.token(claim),
                                "reason",
                                "LEGAL_QUESTION",
                                "team",
                                "legal",
                                "question",
                                "Is this an offer in the sense of the law?"))
                .post("/v1/cases/{id}/referrals", one.caseId().value())
                .then()
                .statusCode(201);

        // Then
        CaseReferred referred =
                (CaseReferred) desk().said(Topics.REFERRALS, ReferralFact.class, one, 1).getFirst();
        assertThat(referred.team()).isEqualTo("legal");
        assertThat(referred.content().hash()).isEqualTo("hash-1");

        desk().topic(Topics.ESCALATIONS).send(List.of(resolved(one, "e-1"), resolved(one, "e-2")));
        List<DecisionFact> said = desk().said(Topics.DECISIONS, DecisionFact.class, one, 2);
        assertThat(said.getFirst()).isInstanceOf(CaseParked.class);
        assertThat(said.get(1))
                .isInstanceOfSatisfying(
                        DecisionRecorded.class,
                        recorded ->
                                assertThat(recorded.decider().kind())
                                        .isEqualTo(Decider.Kind.SPECIALIST));

        desk().topic(Topics.cases("emea"))
                .send(List.of(one.reported(2, "late-person", "spam", null)));
        assertThat(desk().said(Topics.DECISIONS, DecisionFact.class, one, 3).getLast())
                .isInstanceOf(ReportAnswered.class);
        assertThat(count("decision where case_id = '%s'".formatted(one.caseId()))).isEqualTo(1);
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(count(toldOf(one)))
                                .as("the first reporter and the late one")
                                .isEqualTo(2));
    }

    @Test
    void aResolutionThatIsAheadOfItsCaseWaitsForIt() {
        // Given
        CaseFixtures one =
                CaseFixtures.germanSpam("ahead")
                        .as("minor_safety", Severity.S0)
                        .in("global", "DE", "de");
        desk().topic(Topics.ESCALATIONS).send(List.of(resolved(one, "ahead")));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "waiting_resolution where case_id = '%s'"
                                                        .formatted(one.caseId())))
                                .isEqualTo(1));

        // When
        desk().topic(Topics.cases("global")).send(List.of(one.opened(CaseFixtures.childSafety())));

        // Then
        assertThat(desk().said(Topics.DECISIONS, DecisionFact.class, one, 2))
                .hasExactlyElementsOfTypes(CaseParked.class, DecisionRecorded.class);
        assertThat(count("waiting_resolution where case_id = '%s'".formatted(one.caseId())))
                .isZero();
    }

    @Test
    void aConfirmationTakesTheCaseFromItsHolderAndToTheSpecialists() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("confirmed");
        desk().topic(Topics.cases("emea")).send(List.of(one.opened()));
        Response claim = desk().claim("dieter", one);

        // When
        desk().topic(Topics.cases("emea")).send(List.of(one.confirmed(2)));

        // Then
        assertThat(desk().said(Topics.REFERRALS, ReferralFact.class, one, 1)).hasSize(1);
        assertThat(desk().decide("dieter", one, Desk.token(claim), "NO_VIOLATION").statusCode())
                .isIn(404, 409);
        assertThat(
                        count(
                                "claim where end_reason = 'REVOKED' and case_id = '%s'"
                                        .formatted(one.caseId())))
                .isEqualTo(1);
    }

    @Test
    void aConfirmationOfADecidedCaseTakesItToTheSpecialistsAtOnceAndTheirAnswerIsRecorded() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("confirmed-late");
        desk().topic(Topics.cases("emea")).send(List.of(one.opened()));
        Response claim = desk().claim("dieter", one);
        assertThat(desk().decide("dieter", one, Desk.token(claim), "NO_VIOLATION").statusCode())
                .isEqualTo(201);

        // When
        desk().topic(Topics.cases("emea")).send(List.of(one.confirmed(2)));

        // Then
        assertThat(desk().said(Topics.REFERRALS, ReferralFact.class, one, 1)).hasSize(1);
        desk().topic(Topics.ESCALATIONS).send(List.of(resolved(one, "late")));
        assertThat(desk().said(Topics.DECISIONS, DecisionFact.class, one, 3))
                .hasExactlyElementsOfTypes(
                        DecisionRecorded.class, CaseParked.class, DecisionRecorded.class);
    }

    @Test
    void everythingDeliveredAgainChangesNothing() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("again").in("amer", "CL", "es");
        List<Event<?>> events =
                List.of(one.opened(), one.reported(2, "p", "spam", "hash-2"), one.confirmed(3));
        desk().topic(Topics.cases("amer")).send(events);
        List<?> once = desk().said(Topics.DECISIONS, DecisionFact.class, one, 1);

        // When
        desk().topic(Topics.cases("amer")).send(events);
        CaseFixtures after = CaseFixtures.germanSpam("again-after").in("amer", "CL", "es");
        desk().topic(Topics.cases("amer")).send(List.of(after.opened()));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "review_case where case_id = '%s'"
                                                        .formatted(after.caseId())))
                                .isEqualTo(1));

        // Then
        assertThat(desk().said(Topics.DECISIONS, DecisionFact.class, one)).isEqualTo(once);
        assertThat(desk().said(Topics.REFERRALS, ReferralFact.class, one)).hasSize(1);
        assertThat(count("case_report where case_id = '%s'".formatted(one.caseId()))).isEqualTo(2);
        assertThat(count("case_content where case_id = '%s'".formatted(one.caseId()))).isEqualTo(2);
    }

    @Test
    void whatIsRankedAnewWhileItWaitsSaysWhyOnceAndWaitsAsBefore() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("surging").in("amer", "CO", "es");

        // When
        desk().topic(Topics.cases("amer"))
                .send(List.of(one.opened(), one.surging(2), one.surging(2), one.surging(2)));
        String changes = "case_rank_change where case_id = '%s'".formatted(one.caseId());
        await().atMost(Desk.PATIENCE).untilAsserted(() -> assertThat(count(changes)).isEqualTo(1));

        // Then
        Response shown = desk().as("lead-amer").get("/v1/cases/" + one.caseId());
        assertThat(shown.<String>path("state")).isEqualTo("QUEUED");
        assertThat(shown.<List<String>>path("assessment.because")).contains(CaseFixtures.SURGE);
        assertThat(shown.<List<Map<String, String>>>path("timeline"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry)
                                .containsEntry("what", "RANKED_ANEW")
                                .containsEntry("detail", CaseFixtures.SURGE)
                                .containsKey("at")
                                .doesNotContainKey("by"));
        assertThat(
                        rows(
                                "select rank_at = received_at - interval '3660 seconds' from review_case where case_id = '%s'"
                                        .formatted(one.caseId())))
                .containsExactly("t");
    }

    @Test
    void aBadRequestIsToldWhatWouldBeRight() {
        Response answer =
                desk().as("dieter")
                        .body(Map.of("fencingToken", "t", "outcome", "VIOLATION", "rationale", " "))
                        .post("/v1/cases/none/decisions");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(desk().as("dieter").get("/v1/policies/current").<String>path("release"))
                .startsWith("2026.");
    }

    private Desk desk() {
        return new Desk(platform);
    }

    private static Event<EscalationFact> resolved(CaseFixtures one, String name) {
        return new Event<>(
                new EventId("resolved-" + one.name() + "-" + name),
                "/steward/escalation/test",
                CaseFixtures.NOON,
                "escalation-" + one.name(),
                3,
                null,
                new EscalationResolved(
                        new EscalationId("escalation-" + one.name()),
                        one.caseId(),
                        one.key(),
                        one.region(),
                        Outcome.NO_VIOLATION,
                        null,
                        List.of(),
                        new Decider(Decider.Kind.SPECIALIST, "legal-1", "legal", null),
                        CaseFixtures.NOON));
    }

    private static String toldOf(CaseFixtures one) {
        return "told t join decision d on d.id = t.decision_id and d.case_id = '%s'"
                .formatted(one.caseId());
    }

    private List<Response> atOnce(String... people)
            throws ExecutionException, InterruptedException {
        try (ExecutorService crowd = Executors.newFixedThreadPool(people.length)) {
            List<Future<Response>> waiting = new ArrayList<>();
            for (String person : people) {
                waiting.add(crowd.submit(() -> desk().claim(person)));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : waiting) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
