package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.count;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.confirmation.EnforcementConfirmed;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.message.MessageFact;
import steward.contracts.message.StatementOfReasonsIssued;
import steward.contracts.referral.CaseReferred;
import steward.contracts.referral.ReferralFact;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// How far a decision reaches: where its actions hold, who has to want it too, and who takes over what is the authorities'.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class DecisionReachIT {

    private static final List<Map<String, Object>> REMOVE =
            List.of(Map.of("type", "remove_content", "target", "CONTENT"));

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    void emptyTheDesk() {
        desk().leaveNothing();
    }

    @Test
    void whereActionsHoldIsSaidToTheProductAndToTheAuthorAndShownWithTheCase() {
        // Given
        CaseFixtures spam = CaseFixtures.germanSpam("reach");
        Map<String, Object> body = violation(held("dieter", spam), "CS-SPAM-1");

        // When
        Response unknown = decide("dieter", spam, with(body, "territories", List.of("XX")));
        Response foreign = decide("dieter", spam, with(body, "territories", List.of("DE", "FR")));
        Response decided = decide("dieter", spam, with(body, "territories", List.of("DE", "AT")));

        // Then
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.<String>path("errors[0].rule")).isEqualTo("iso-3166-1");
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(foreign.<String>path("errors[0].field")).isEqualTo("territories[1]");
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        DecisionRecorded recorded = (DecisionRecorded) facts(spam, 1).getFirst();
        assertThat(Objects.requireNonNull(recorded.basis()).territories())
                .containsExactly("AT", "DE");
        EnforcementRequested request =
                (EnforcementRequested)
                        desk().said(Topics.ENFORCEMENTS, EnforcementFact.class, spam, 1).getFirst();
        assertThat(request.territories()).containsExactly("AT", "DE");
        assertThat(request.market()).isEqualTo("DE");
        assertThat(
                        desk().as("lead-emea")
                                .get("/v1/cases/{id}", spam.caseId().value())
                                .<List<String>>path("standing.territories"))
                .containsExactly("AT", "DE");

        // When
        desk().topic(Topics.CONFIRMATIONS).send(List.of(confirmed(request)));

        // Then
        StatementOfReasonsIssued statement = statement(spam);
        assertThat(statement.territories()).containsExactly("AT", "DE");
        assertThat(statement.text()).contains("AT, DE");
    }

    @Test
    void whatIsDecidedUnderAClauseThatAsksForTwoWaitsForAnotherPerson() {
        // Given
        CaseFixtures lie =
                CaseFixtures.germanSpam("two-by-clause").as("misinformation", Severity.S2);
        String token = held("dieter", lie);

        // When
        Response proposed = decide("dieter", lie, violation(token, "CS-ELECTION-1"));

        // Then
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(202);
        Response shown = desk().as("galina").get("/v1/cases/{id}/proposal", lie.caseId().value());
        assertThat(
                        shown.<List<String>>path(
                                "reported.clauses.findAll { it.twoBecause != null }.clause"))
                .containsExactly("CS-ELECTION-1");

        // When
        Response confirmed =
                desk().as("galina")
                        .post("/v1/cases/{id}/proposal/confirmation", lie.caseId().value());

        // Then
        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
        DecisionRecorded recorded = (DecisionRecorded) facts(lie, 1).getFirst();
        assertThat(Objects.requireNonNull(recorded.basis()).secondPerson()).isEqualTo("galina");
    }

    @Test
    void whatIsTheAuthoritiesGoesToThoseWhoSpeakWithThemOnceAndAfterTheDecision() {
        // Given
        CaseFixtures threat = CaseFixtures.germanSpam("authorities").as("harassment", Severity.S2);
        String token = held("dieter", threat);

        // When
        Response decided = desk().decide("dieter", threat, token, "REFER_TO_AUTHORITIES");

        // Then
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        List<DecisionFact> facts = facts(threat, 2);
        DecisionRecorded recorded = (DecisionRecorded) facts.getFirst();
        CaseParked parked = (CaseParked) facts.get(1);
        assertThat(parked.reason()).isEqualTo(CaseParked.Reason.REFERRED);
        List<CaseReferred> referrals =
                desk().said(Topics.REFERRALS, ReferralFact.class, threat, 1).stream()
                        .map(CaseReferred.class::cast)
                        .toList();
        assertThat(referrals).hasSize(1);
        CaseReferred referral = referrals.getFirst();
        assertThat(referral.team()).isEqualTo("law-enforcement");
        assertThat(referral.reason()).isEqualTo(CaseReferred.Reason.LAW_ENFORCEMENT);
        assertThat(referral.content().hash()).isEqualTo("hash-1");
        assertThat(referral.referredAt())
                .as("what the specialists hear of the decision does not close it")
                .isAfter(recorded.decidedAt());
        assertThat(
                        count(
                                "review_case where state = 'PARKED' and decisions = 1 and case_id = '%s'"
                                        .formatted(threat.caseId())))
                .isEqualTo(1);
        assertThat(desk().decide("dieter", threat, token, "NO_VIOLATION").statusCode())
                .isEqualTo(409);
    }

    private String held(String person, CaseFixtures one) {
        desk().topic(Topics.cases(one.region())).send(List.of(one.opened()));
        return Desk.token(desk().claim(person, one));
    }

    private static Map<String, Object> violation(String token, String clause) {
        return Map.of(
                "fencingToken",
                token,
                "outcome",
                "VIOLATION",
                "clause",
                Map.of("clause", clause, "version", "1.0.0"),
                "actions",
                REMOVE,
                "rationale",
                "looked at it");
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(name, value);
        return more;
    }

    private Response decide(String person, CaseFixtures on, Map<String, Object> body) {
        return desk().as(person).body(body).post("/v1/cases/{id}/decisions", on.caseId().value());
    }

    private List<DecisionFact> facts(CaseFixtures of, int times) {
        return desk().said(Topics.DECISIONS, DecisionFact.class, of, times);
    }

    private StatementOfReasonsIssued statement(CaseFixtures of) {
        return await().atMost(Desk.PATIENCE)
                .until(
                        () ->
                                desk().topic(Topics.MESSAGES).read(MessageFact.class).stream()
                                        .map(Event::data)
                                        .filter(message -> message.caseId().equals(of.caseId()))
                                        .filter(StatementOfReasonsIssued.class::isInstance)
                                        .map(StatementOfReasonsIssued.class::cast)
                                        .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static Event<EnforcementConfirmed> confirmed(EnforcementRequested requested) {
        return new Event<>(
                new EventId("confirmed-" + requested.enforcementId().value()),
                "/steward/report-intake/test",
                CaseFixtures.NOON,
                requested.subject().key(),
                0,
                null,
                new EnforcementConfirmed(
                        requested.enforcementId(),
                        requested.decisionId(),
                        requested.client(),
                        CaseFixtures.NOON));
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
