package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.Proposal;
import steward.contracts.cases.Severity;
import steward.contracts.confirmation.EnforcementConfirmed;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.event.Event;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EventId;
import steward.contracts.message.MessageFact;
import steward.contracts.message.ReplyQueued;
import steward.contracts.message.StatementOfReasonsIssued;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What rules and models may decide in a person's place, and what stops them. Each test has a source of its own, and with it a breaker.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class AutomationIT {

    private static final int MOST_PER_DAY = AutomatedPolicy.MOST_PER_DAY;
    private static final EnforcementAction REMOVE =
            new EnforcementAction("remove_content", Target.CONTENT, null, Map.of());
    private static final EnforcementAction SUSPEND =
            new EnforcementAction("suspend_account", Target.ACCOUNT, null, Map.of());

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    void letRulesDecide() throws SQLException {
        emptyTheDesk();
        new AutomatedPolicy(desk()).isInForce();
    }

    @AfterEach
    void emptyTheDesk() throws SQLException {
        execute(
                "update claim set ended_at = now(), end_reason = 'RETURNED' where ended_at is null");
        execute(
                "update review_case set state = 'PARKED', parked_because = 'REFERRED', claim_id = null, claimed_by = null,"
                        + " fencing_token = null, lease_until = null where state in ('QUEUED', 'CLAIMED', 'HELD')");
    }

    @Test
    void whatPolicyLetsARuleDecideIsRecordedWithTheRuleAsDeciderAndToldAsAnyDecision() {
        // Given
        CaseFixtures one = malware("automated");

        // When
        send(List.of(one.proposed(by("known-link", 99, REMOVE), List.of(), "hash-automated")));

        // Then
        DecisionRecorded recorded = recorded(one);
        assertThat(recorded.decider())
                .isEqualTo(new Decider(Decider.Kind.RULE, "known-link", null, "7"));
        assertThat(recorded.automatedDecision()).isTrue();
        assertThat(recorded.automatedDetection()).isTrue();
        assertThat(Objects.requireNonNull(recorded.clause()).version()).isEqualTo("1.0.1");
        assertThat(Objects.requireNonNull(recorded.basis()).confidence()).isEqualTo(99);
        assertThat(recorded.basis().strike()).isNotNull();
        EnforcementRequested asked =
                (EnforcementRequested)
                        desk().said(Topics.ENFORCEMENTS, EnforcementFact.class, one, 1).getFirst();
        assertThat(messages(one)).as("nobody hears of it before it is done").isEmpty();

        // When
        confirm(asked);

        // Then
        await().atMost(Desk.PATIENCE).untilAsserted(() -> assertThat(messages(one)).hasSize(2));
        assertThat(messages(one))
                .filteredOn(StatementOfReasonsIssued.class::isInstance)
                .singleElement()
                .satisfies(message -> {
                    StatementOfReasonsIssued statement = (StatementOfReasonsIssued) message;
                    assertThat(statement.automatedDecision()).isTrue();
                    assertThat(statement.recipientId()).isEqualTo("author-automated");
                });
        assertThat(messages(one))
                .filteredOn(ReplyQueued.class::isInstance)
                .singleElement()
                .satisfies(message ->
                        assertThat(((ReplyQueued) message).recipientId()).isEqualTo("person-1"));

        // When
        send(List.of(one.proposed(by("known-link", 99, REMOVE), List.of(), "hash-automated")));
        send(List.of(one.reported(2, "person-2", "scam_fraud", null)));

        // Then
        assertThat(desk().said(Topics.DECISIONS, DecisionFact.class, one, 2))
                .as("answered from the decision, which is made once")
                .filteredOn(DecisionRecorded.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whatPolicyDoesNotAllowWaitsForPeople() {
        // Given
        CaseFixtures unknown = malware("unknown-source");
        CaseFixtures unsure = malware("unsure");
        CaseFixtures harsh = malware("harsh");
        CaseFixtures other = malware("other-clause");
        CaseFixtures severe = malware("severe").as("scam_fraud", Severity.S0);
        CaseFixtures child = malware("child");

        // When
        send(
                List.of(
                        unknown.proposed(by("nobodys-rule", 99, REMOVE), List.of(), "hash-unknown"),
                        unsure.proposed(by("known-link", 94, REMOVE), List.of(), "hash-unsure"),
                        harsh.proposed(
                                by("known-link", 99, REMOVE, SUSPEND), List.of(), "hash-harsh"),
                        other.proposed(
                                new Proposal(
                                        Proposal.Source.RULE,
                                        "known-link",
                                        "7",
                                        "CS-SCAM-2",
                                        List.of(REMOVE),
                                        99),
                                List.of(),
                                "hash-other"),
                        severe.proposed(by("known-link", 99, REMOVE), List.of(), "hash-severe"),
                        child.proposed(
                                by("known-link", 99, REMOVE),
                                List.of("child-safety"),
                                "hash-child")));

        // Then
        for (CaseFixtures one : List.of(unknown, unsure, harsh, other, severe, child)) {
            awaitState(one, "QUEUED");
        }
        assertThat(left("SOURCE", unknown)).isEqualTo(1);
        assertThat(left("CONFIDENCE", unsure)).isEqualTo(1);
        assertThat(left("ACTIONS", harsh)).isEqualTo(1);
        assertThat(left("NO_AUTOMATION", other)).isEqualTo(1);
        assertThat(left("TOO_SEVERE", severe)).isEqualTo(1);
        assertThat(left("TOO_SEVERE", child)).isEqualTo(1);
    }

    @Test
    void whereAPersonFoundNothingInTheSameContentNoRuleDecides() {
        // Given
        CaseFixtures before = malware("cleared");
        CaseFixtures after = malware("same-content");
        send(List.of(before.proposed(by("nobodys-rule", 99, REMOVE), List.of(), "hash-cleared")));
        Response claim = desk().claim("dieter", before);
        assertThat(desk().decide("dieter", before, Desk.token(claim), "NO_VIOLATION").statusCode())
                .isEqualTo(201);

        // When
        send(List.of(after.proposed(by("known-link", 99, REMOVE), List.of(), "hash-cleared")));

        // Then
        awaitState(after, "QUEUED");
        assertThat(left("CONTRADICTED", after)).isEqualTo(1);
    }

    @Test
    void whereAPersonSuspectsFramingNoRuleDecidesAboutThatAccountUntilAPersonDecidesAnew() {
        // Given
        CaseFixtures framed = malware("framed");
        CaseFixtures later = malware("framed-later").by(framed.author());
        CaseFixtures cleared = malware("framed-no-more").by(framed.author());
        CaseFixtures stranger = malware("never-framed");
        send(List.of(framed.proposed(by("nobodys-rule", 99, REMOVE), List.of(), "hash-framed")));
        Response claim = desk().claim("dieter", framed);
        Response suspected =
                desk().as("dieter")
                        .body(
                                Map.of(
                                        "fencingToken",
                                        Desk.token(claim),
                                        "outcome",
                                        "INCONCLUSIVE",
                                        "findings",
                                        Map.of("suspectedFraming", "made-up chats"),
                                        "rationale",
                                        "looked at it"))
                        .post("/v1/cases/{id}/decisions", framed.caseId().value());
        assertThat(suspected.statusCode()).as(suspected.asString()).isEqualTo(201);

        // When
        send(
                List.of(
                        later.proposed(by("framed-rule", 99, REMOVE), List.of(), "hash-later"),
                        stranger.proposed(
                                by("framed-rule", 99, REMOVE), List.of(), "hash-never-framed")));

        // Then
        awaitState(later, "QUEUED");
        awaitState(stranger, "DECIDED");
        assertThat(left("FRAMING", later)).isEqualTo(1);

        // When
        Response overturned =
                desk().as("lead-emea")
                        .body(
                                Map.of(
                                        "overturns", suspected.path("decisionId"),
                                        "outcome", "INCONCLUSIVE",
                                        "rationale", "the chats are real"))
                        .post("/v1/cases/{id}/overturnings", framed.caseId().value());
        assertThat(overturned.statusCode()).as(overturned.asString()).isEqualTo(201);
        send(List.of(cleared.proposed(by("framed-rule", 99, REMOVE), List.of(), "hash-no-more")));

        // Then
        awaitState(cleared, "DECIDED");
    }

    @Test
    void whatRepeatsADecisionNeedsOneThatStandsOnACaseOfTheSameAccount() {
        // Given
        CaseFixtures decided = malware("standing");
        CaseFixtures same = malware("repeated").by(decided.author());
        CaseFixtures stranger = malware("of-a-stranger");
        CaseFixtures overtaken = malware("overtaken-since").by(decided.author());
        send(List.of(decided.proposed(by("nobodys-rule", 99, REMOVE), List.of(), "hash-stands")));
        Response claim = desk().claim("dieter", decided);
        Response decision =
                desk().as("dieter")
                        .body(
                                Map.of(
                                        "fencingToken", Desk.token(claim),
                                        "outcome", "VIOLATION",
                                        "clause",
                                                Map.of(
                                                        "clause",
                                                        AutomatedPolicy.CLAUSE,
                                                        "version",
                                                        "1.0.1"),
                                        "actions", List.of(REMOVE),
                                        "rationale", "a link to malware"))
                        .post("/v1/cases/{id}/decisions", decided.caseId().value());
        assertThat(decision.statusCode()).as(decision.asString()).isEqualTo(201);
        String id = decision.path("decisionId");

        // When
        send(
                List.of(
                        same.proposed(repeating(decided, id), List.of(), "hash-repeated"),
                        stranger.proposed(repeating(decided, id), List.of(), "hash-stranger"),
                        overtaken.proposed(
                                repeating(decided, "of-before"), List.of(), "hash-overtaken")));

        // Then
        DecisionRecorded repeated = recorded(same);
        assertThat(repeated.decider().kind()).isEqualTo(Decider.Kind.RULE);
        awaitState(stranger, "QUEUED");
        awaitState(overtaken, "QUEUED");
        assertThat(left("GROUND", stranger)).isEqualTo(1);
        assertThat(left("GROUND", overtaken)).isEqualTo(1);
    }

    private static Proposal repeating(CaseFixtures before, String decision) {
        return new Proposal(
                Proposal.Source.RULE,
                "known-link",
                "7",
                AutomatedPolicy.CLAUSE,
                List.of(REMOVE),
                99,
                new Proposal.Ground("the same again", before.caseId(), new DecisionId(decision)));
    }

    @Test
    void aRuleDecidesNoMoreThanADayMayHaveUntilAPolicyManagerLetsItGoOn() {
        // Given
        List<CaseFixtures> many = new ArrayList<>();
        for (int i = 0; i < 3 * MOST_PER_DAY; i++) {
            many.add(malware("busy-" + i));
        }

        // When
        send(
                many.stream()
                        .map(one ->
                                one.proposed(
                                        by("busy-rule", 99, REMOVE),
                                        List.of(),
                                        "hash-" + one.name()))
                        .toList());

        // Then
        String busy = "case_id like 'case-busy-%'";
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(count("review_case where " + busy)).isEqualTo(many.size()));
        assertThat(count("review_case where state = 'DECIDED' and " + busy))
                .isEqualTo(MOST_PER_DAY);
        Map<String, Object> breaker = stopped("policy-manager", "busy-rule");
        assertThat(breaker)
                .containsEntry("openedBecause", "PER_DAY")
                .containsEntry("taken", MOST_PER_DAY)
                .containsEntry("market", "DE");
        assertThat(
                        count(
                                "audit_entry where action = 'open-breaker' and matter_id = '%s'"
                                        .formatted(breaker.get("id"))))
                .as("told once")
                .isEqualTo(1);
        assertThat(stopped("lead-emea", "busy-rule")).isNotEmpty();
        assertThat(stopped("lead-apac", "busy-rule")).isEmpty();

        // When
        assertThat(close("lead-emea", breaker).statusCode()).isEqualTo(403);
        Response closed = close("policy-manager", breaker);

        // Then
        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
        assertThat(closed.<String>path("openedAt")).isNull();
        assertThat(closed.<Integer>path("taken")).isZero();
        assertThat(closed.<String>path("closedBy")).isEqualTo("policy-manager");
        assertThat(
                        count(
                                "audit_entry where action = 'close-breaker' and actor = 'policy-manager' and matter_id = '%s'"
                                        .formatted(breaker.get("id"))))
                .isEqualTo(1);
        CaseFixtures next = malware("after-closing");
        send(List.of(next.proposed(by("busy-rule", 99, REMOVE), List.of(), "hash-after-closing")));
        awaitState(next, "DECIDED");
        assertThat(
                        desk().as("policy-manager")
                                .body(Map.of("note", "there is none"))
                                .post("/v1/automation/breakers/{id}/closing", "nothing")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRuleWhoseDecisionsAreOverturnedTooOftenIsStopped() {
        // Given
        CaseFixtures first = malware("wrong-1");
        CaseFixtures second = malware("wrong-2");
        send(List.of(first.proposed(by("wrong-rule", 99, REMOVE), List.of(), "hash-wrong-1")));
        String decision = recorded(first).decisionId().value();
        send(List.of(second.proposed(by("wrong-rule", 99, REMOVE), List.of(), "hash-wrong-2")));
        recorded(second);
        assertThat(stopped("policy-manager", "wrong-rule")).isEmpty();

        // When
        Response overturned = overturn(first, decision);

        // Then
        assertThat(overturned.statusCode()).as(overturned.asString()).isEqualTo(201);
        assertThat(stopped("policy-manager", "wrong-rule"))
                .containsEntry("openedBecause", "OVERTURNED")
                .containsEntry("decided", 2)
                .containsEntry("overturned", 1);
        CaseFixtures next = malware("wrong-3");
        send(List.of(next.proposed(by("wrong-rule", 99, REMOVE), List.of(), "hash-wrong-3")));
        awaitState(next, "QUEUED");
        assertThat(left("BREAKER", next)).isEqualTo(1);
    }

    @Test
    void whatIsOverturnedAtTheSameMomentIsCountedToTheLastAndStopsTheRuleOnce() throws Exception {
        // Given
        List<CaseFixtures> many = new ArrayList<>();
        for (int i = 0; i < MOST_PER_DAY; i++) {
            many.add(malware("raced-" + i));
        }
        send(
                many.stream()
                        .map(one ->
                                one.proposed(
                                        by("raced-rule", 99, REMOVE),
                                        List.of(),
                                        "hash-" + one.name()))
                        .toList());
        List<Callable<Integer>> overturnings = new ArrayList<>();
        for (CaseFixtures one : many) {
            String decision = recorded(one).decisionId().value();
            overturnings.add(() -> overturn(one, decision).statusCode());
        }

        // When
        try (ExecutorService leads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> overturned : leads.invokeAll(overturnings)) {
                assertThat(overturned.get()).isEqualTo(201);
            }
        }

        // Then
        Map<String, Object> breaker = stopped("policy-manager", "raced-rule");
        assertThat(breaker)
                .containsEntry("overturned", MOST_PER_DAY)
                .containsEntry("decided", MOST_PER_DAY);
        assertThat(
                        count(
                                "audit_entry where action = 'open-breaker' and matter_id = '%s'"
                                        .formatted(breaker.get("id"))))
                .isEqualTo(1);
    }

    private Response overturn(CaseFixtures one, String decision) {
        return desk().as("lead-emea")
                .body(
                        Map.of(
                                "overturns", decision,
                                "outcome", "NO_VIOLATION",
                                "rationale", "a link to a museum"))
                .post("/v1/cases/{id}/overturnings", one.caseId().value());
    }

    private Map<String, Object> stopped(String person, String source) {
        List<Map<String, Object>> open =
                desk().as(person)
                        .get("/v1/automation/breakers?state=open")
                        .jsonPath()
                        .getList("breakers");
        return open.stream()
                .filter(breaker -> source.equals(breaker.get("source")))
                .findFirst()
                .orElse(Map.of());
    }

    private Response close(String person, Map<String, Object> breaker) {
        return desk().as(person)
                .body(Map.of("note", "looked at what it decided"))
                .post("/v1/automation/breakers/{id}/closing", breaker.get("id"));
    }

    private static long left(String reason, CaseFixtures one) {
        return count(
                "audit_entry where action = 'leave-proposal' and outcome = '%s' and matter_id = '%s'"
                        .formatted(reason, one.caseId()));
    }

    private static void awaitState(CaseFixtures one, String state) {
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "review_case where state = '%s' and case_id = '%s'"
                                                        .formatted(state, one.caseId())))
                                .isEqualTo(1));
    }

    private void send(List<Event<CaseFact>> cases) {
        desk().topic(Topics.cases("emea")).send(cases);
    }

    private static Proposal by(String source, int confidence, EnforcementAction... actions) {
        return AutomatedPolicy.by(source, confidence, actions);
    }

    private static CaseFixtures malware(String name) {
        return CaseFixtures.germanSpam(name).as("scam_fraud", Severity.S2);
    }

    private DecisionRecorded recorded(CaseFixtures of) {
        return (DecisionRecorded)
                desk().said(Topics.DECISIONS, DecisionFact.class, of, 1).getFirst();
    }

    private List<MessageFact> messages(CaseFixtures of) {
        return desk().topic(Topics.MESSAGES).read(MessageFact.class).stream()
                .map(Event::data)
                .filter(message -> message.caseId().equals(of.caseId()))
                .toList();
    }

    private void confirm(EnforcementRequested requested) {
        desk().topic(Topics.CONFIRMATIONS)
                .send(
                        List.of(
                                new Event<>(
                                        new EventId(
                                                "confirmed-" + requested.enforcementId().value()),
                                        "/steward/report-intake/test",
                                        CaseFixtures.NOON,
                                        requested.subject().key(),
                                        0,
                                        null,
                                        new EnforcementConfirmed(
                                                requested.enforcementId(),
                                                requested.decisionId(),
                                                requested.client(),
                                                CaseFixtures.NOON))));
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
