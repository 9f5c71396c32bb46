package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.confirmation.EnforcementConfirmed;
import steward.contracts.decision.CaseRestricted;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.message.MessageFact;
import steward.contracts.message.ReplyQueued;
import steward.contracts.message.StatementOfReasonsIssued;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What nobody took is restricted meanwhile where policy allows it, once, until somebody decides.
@QuarkusTest
@TestProfile(WatchedDesk.class)
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class InterimRestrictionIT {

    private static final Duration PAST_THE_LADDER = Duration.ofDays(3);

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    @AfterEach
    void emptyTheDesk() throws SQLException {
        execute(
                "update claim set ended_at = now(), end_reason = 'RETURNED' where ended_at is null");
        execute(
                "update review_case set state = 'PARKED', parked_because = 'REFERRED', claim_id = null, claimed_by = null,"
                        + " fencing_token = null, lease_until = null where state in ('QUEUED', 'CLAIMED', 'HELD')");
    }

    @Test
    void whatNobodyTookIsRestrictedOnceByARuleWhileItWaitsOn() throws SQLException {
        // Given
        CaseFixtures one = threat("interim-taken");

        // When
        uncovered(one);

        // Then
        CaseRestricted restricted = restrictions(one, 3).getFirst();
        assertThat(restricted.decider().kind()).isEqualTo(Decider.Kind.RULE);
        assertThat(restricted.decider().id()).isEqualTo("interim-restriction");
        assertThat(restricted.decider().version()).as("the release").startsWith("2026.1");
        assertThat(restricted.clause().clause()).isEqualTo("CS-THREAT-1");
        EnforcementRequested asked = requests(one, 1).getFirst();
        assertThat(asked.action().type()).isEqualTo("restrict_visibility");
        assertThat(asked.decisionId()).isEqualTo(restricted.decisionId());
        assertThat(
                        count(
                                "review_case where state = 'QUEUED' and decisions = 0 and told = 3"
                                        + of(one)))
                .as("paged, past its deadline, restricted, and still open")
                .isEqualTo(1);
        Response shown = desk().as("lead-emea").get("/v1/cases/{id}", one.caseId().value());
        assertThat(shown.<String>path("interim.rule")).isEqualTo("interim-restriction");
        assertThat(shown.<String>path("interim.clause")).isEqualTo("CS-THREAT-1");
        assertThat(shown.<List<String>>path("interim.actions.type"))
                .containsExactly("restrict_visibility");
        assertThat(shown.<List<String>>path("timeline.what")).contains("RESTRICTED");

        // When
        execute("update review_case set step = 2 where true" + of(one));
        awaitStep(one, 3);

        // Then
        assertThat(restrictions(one, 3)).hasSize(1);
        assertThat(requests(one, 1)).hasSize(1);
        assertThatThrownBy(() ->
                        execute(
                                "insert into interim_restriction (decision_id, case_id, region, taken_at)"
                                        + " select id || '-twice', case_id, region, decided_at from decision where true"
                                        + of(one)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("interim_once_per_case");
    }

    @Test
    void theAuthorIsToldThatARuleDidItAndNobodyElseBeforeItIsDecided() throws SQLException {
        // Given
        CaseFixtures one = threat("interim-told");
        uncovered(one);
        EnforcementRequested asked = requests(one, 1).getFirst();

        // When
        confirm(asked);

        // Then
        await().atMost(Desk.PATIENCE).untilAsserted(() -> assertThat(messages(one)).hasSize(1));
        StatementOfReasonsIssued statement = (StatementOfReasonsIssued) messages(one).getFirst();
        assertThat(statement.recipientId()).isEqualTo("author-interim-told");
        assertThat(statement.automatedDecision()).isTrue();
        assertThat(statement.notice()).isEqualTo("statement.interim");

        // When
        Response claim = desk().claim("dieter", one);
        assertThat(desk().decide("dieter", one, Desk.token(claim), "NO_VIOLATION").statusCode())
                .isEqualTo(201);

        // Then
        EnforcementRequested undo = requests(one, 2).getLast();
        assertThat(undo.action().type()).isEqualTo("undo");
        assertThat(undo.action().parameters())
                .containsEntry("enforcementId", asked.enforcementId().value());
        assertThat(count("interim_restriction where ended_by is not null" + of(one))).isEqualTo(1);

        // When
        confirm(undo);

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(messages(one))
                                .filteredOn(ReplyQueued.class::isInstance)
                                .extracting(
                                        message -> ((ReplyQueued) message).recipientId(),
                                        message -> ((ReplyQueued) message).notice())
                                .containsExactlyInAnyOrder(
                                        tuple("person-1", "reply.no_violation"),
                                        tuple("author-interim-told", "statement.reversed")));
        DecisionRecorded recorded =
                (DecisionRecorded)
                        desk().said(Topics.DECISIONS, DecisionFact.class, one, 4).getLast();
        assertThat(recorded.automatedDecision()).isFalse();
    }

    @Test
    void aViolationTakesThePlaceOfWhatTheRuleDid() throws SQLException {
        // Given
        CaseFixtures one = threat("interim-replaced");
        uncovered(one);
        requests(one, 1);

        // When
        Response claim = desk().claim("dieter", one);
        Response decided =
                desk().as("dieter")
                        .body(
                                Map.of(
                                        "fencingToken", Desk.token(claim),
                                        "outcome", "VIOLATION",
                                        "clause",
                                                Map.of("clause", "CS-THREAT-1", "version", "1.0.0"),
                                        "actions",
                                                List.of(
                                                        Map.of(
                                                                "type", "restrict_visibility",
                                                                "target", "CONTENT")),
                                        "rationale", "looked at it"))
                        .post("/v1/cases/{id}/decisions", one.caseId().value());

        // Then
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        List<EnforcementRequested> asked = requests(one, 2);
        assertThat(asked)
                .extracting(request -> request.action().type())
                .containsExactly("restrict_visibility", "restrict_visibility");
        asked.forEach(this::confirm);
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(messages(one))
                                .filteredOn(StatementOfReasonsIssued.class::isInstance)
                                .as("what is over is told to nobody any more")
                                .extracting(
                                        message -> ((StatementOfReasonsIssued) message).notice())
                                .containsExactly("statement.restriction"));
    }

    @Test
    void whatPolicyAllowsNothingForIsPagedAndNotRestricted() throws SQLException {
        // Given
        CaseFixtures severe = CaseFixtures.germanSpam("interim-none").as("harassment", Severity.S1);
        CaseFixtures mild =
                CaseFixtures.germanSpam("interim-mild").as("violence_threat", Severity.S2);

        // When
        uncovered(severe);
        uncovered(mild);

        // Then
        assertThat(count("page where cause = 'UNCOVERED'" + of(severe))).isEqualTo(1);
        assertThat(count("page where cause = 'UNCOVERED'" + of(mild))).isEqualTo(1);
        assertThat(restrictions(severe, 2)).isEmpty();
        assertThat(restrictions(mild, 2)).isEmpty();
    }

    private void uncovered(CaseFixtures one) throws SQLException {
        desk().topic(Topics.cases("emea")).send(List.of(one.opened()));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(
                        () -> assertThat(count("review_case where true" + of(one))).isEqualTo(1));
        execute(
                "update review_case set waits_since = now() - interval '%d seconds' where true"
                                .formatted(PAST_THE_LADDER.toSeconds())
                        + of(one));
        awaitStep(one, 3);
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "review_case where deadline_missed_at is not null"
                                                        + of(one)))
                                .isEqualTo(1));
    }

    private static void awaitStep(CaseFixtures one, int step) {
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(count("review_case where step = %d".formatted(step) + of(one)))
                                .isEqualTo(1));
    }

    private static String of(CaseFixtures one) {
        return " and case_id = '%s'".formatted(one.caseId());
    }

    private List<CaseRestricted> restrictions(CaseFixtures of, int facts) {
        return desk().said(Topics.DECISIONS, DecisionFact.class, of, facts).stream()
                .filter(CaseRestricted.class::isInstance)
                .map(CaseRestricted.class::cast)
                .toList();
    }

    private List<EnforcementRequested> requests(CaseFixtures of, int times) {
        return desk().said(Topics.ENFORCEMENTS, EnforcementFact.class, of, times).stream()
                .map(EnforcementRequested.class::cast)
                .toList();
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

    private static CaseFixtures threat(String name) {
        return CaseFixtures.germanSpam(name).as("violence_threat", Severity.S1);
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
