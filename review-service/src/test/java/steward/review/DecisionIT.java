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
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.confirmation.EnforcementConfirmed;
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

/// Decisions: what they rest on, strikes, second persons, and decisions in the place of others.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class DecisionIT {

    private static final Map<String, Object> REMOVE =
            Map.of("type", "remove_content", "target", "CONTENT");
    private static final Map<String, Object> CLOSE_ACCOUNT =
            Map.of("type", "terminate_account", "target", "ACCOUNT");

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

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
    void aDecisionSaysWhatItRestsOnAndAddsTheClausesStrike() {
        // Given
        CaseFixtures spam = CaseFixtures.germanSpam("rests-on");
        String token = held("dieter", spam);
        Map<String, Object> body = violation(token, "CS-SPAM-1", List.of(REMOVE));
        body.put("confidence", 85);
        body.put("findings", Map.of("facts", List.of("the same link"), "unknowns", List.of()));

        // When
        Response decided = decide("dieter", spam, body);

        // Then
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        assertThat(decided.<Integer>path("basis.strike.weight")).isEqualTo(1);
        assertThat(decided.<String>path("proposed.type")).isEqualTo("warn_account");
        DecisionRecorded.Basis basis = basisOf(recorded(spam, 1).getLast());
        assertThat(basis.confidence()).isEqualTo(85);
        assertThat(basis.evidenceHash()).matches("[0-9a-f]{64}");
        assertThat(basis.governedOn()).isEqualTo("2026-11-21");
        Response strikes = strikes("lead-emea", spam);
        assertThat(strikes.<Integer>path("sum")).isEqualTo(1);
        assertThat(strikes.<String>path("strikes[0].clause")).isEqualTo("CS-SPAM-1");
        assertThat(strikes("dieter", spam).statusCode()).as("holds it no more").isEqualTo(404);
        assertThat(strikes("lead-apac", spam).statusCode()).isEqualTo(404);
    }

    @Test
    void anOverturnedDecisionIsUndoneItsStrikeTakenBackAndEveryoneToldAnew() {
        // Given
        CaseFixtures spam = CaseFixtures.germanSpam("overturned");
        String token = held("dieter", spam);
        String first =
                decide("dieter", spam, violation(token, "CS-SPAM-1", List.of(REMOVE)))
                        .path("decisionId");
        EnforcementRequested asked = requests(spam, 1).getFirst();
        desk().topic(Topics.CONFIRMATIONS).send(List.of(confirmed(asked)));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(messages(spam))
                                .hasAtLeastOneElementOfType(StatementOfReasonsIssued.class));

        // When
        Response overturned = overturn("lead-emea", spam, first);

        // Then
        assertThat(overturned.statusCode()).as(overturned.asString()).isEqualTo(201);
        assertThat(overturned.<String>path("basis.overturns")).isEqualTo(first);
        EnforcementRequested undo = requests(spam, 2).getLast();
        assertThat(undo.action().type()).isEqualTo("undo");
        assertThat(undo.action().parameters())
                .containsEntry("enforcementId", asked.enforcementId().value())
                .containsEntry("type", "remove_content");
        assertThat(messages(spam)).as("nobody hears of it before it is undone").hasSize(2);
        Response strikes = strikes("lead-emea", spam);
        assertThat(strikes.<Integer>path("sum")).isZero();
        assertThat(strikes.<Boolean>path("strikes[0].counts")).isFalse();
        assertThat(count("decision where case_id = '%s'".formatted(spam.caseId()))).isEqualTo(2);

        // When
        desk().topic(Topics.CONFIRMATIONS).send(List.of(confirmed(undo)));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(messages(spam))
                                .filteredOn(ReplyQueued.class::isInstance)
                                .extracting(
                                        message -> ((ReplyQueued) message).recipientId(),
                                        message -> ((ReplyQueued) message).notice())
                                .containsExactlyInAnyOrder(
                                        tuple("person-1", "reply.violation"),
                                        tuple("person-1", "reply.no_violation"),
                                        tuple("author-overturned", "statement.reversed")));
        assertThat(overturn("lead-emea", spam, first).statusCode())
                .as("another decision stands")
                .isEqualTo(409);
        assertThat(overturn("dieter", spam, first).statusCode()).isEqualTo(403);
        assertThat(overturn("lead-apac", spam, first).statusCode()).isEqualTo(404);
    }

    @Test
    void whatAProductKnowsBesidesIsOfferedInThePolicysWords() {
        // Given
        CaseFixtures abuse = CaseFixtures.germanSpam("own-action").as("harassment", Severity.S2);
        held("dieter", abuse);

        // When
        Response shown = desk().as("dieter").get("/v1/cases/{id}", abuse.caseId().value());

        // Then
        assertThat(
                        shown.<String>path(
                                "furtherActions.find { it.type == 'pause_live_account' }.title"))
                .as(shown.asString())
                .isEqualTo("No live broadcasts for a time");
    }

    @Test
    void whatCannotBeUndoneIsDecidedByTwo() throws SQLException {
        // Given
        CaseFixtures abuse = CaseFixtures.germanSpam("two").as("harassment", Severity.S2);
        String token = held("dieter", abuse);

        // When
        Response proposed =
                decide(
                        "dieter",
                        abuse,
                        violation(token, "CS-HARASS-1", List.of(REMOVE, CLOSE_ACCOUNT)));

        // Then
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(202);
        assertThat(count("decision where case_id = '%s'".formatted(abuse.caseId()))).isZero();
        assertThat(confirm("dieter", abuse).statusCode()).isEqualTo(409);
        assertThat(confirm("ana", abuse).statusCode()).isEqualTo(404);
        assertThat(openProposals("dieter")).doesNotContain(abuse.caseId().value());
        assertThat(openProposals("galina")).contains(abuse.caseId().value());
        Response shown = desk().as("galina").get("/v1/cases/{id}/proposal", abuse.caseId().value());
        assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
        assertThat(shown.<List<String>>path("actions.type"))
                .containsExactly("remove_content", "terminate_account");
        assertThat(shown.<String>path("reported.content.text")).contains("placeholder");

        // When
        Response confirmed = confirm("galina", abuse);

        // Then
        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
        assertThat(confirmed.<String>path("decisionId")).isEqualTo(proposed.path("decisionId"));
        DecisionRecorded recorded = recorded(abuse, 1).getLast();
        assertThat(recorded.decider().id()).isEqualTo("dieter");
        assertThat(basisOf(recorded).secondPerson()).isEqualTo("galina");
        assertThat(requests(abuse, 2))
                .extracting(request -> request.action().type())
                .containsExactly("remove_content", "terminate_account");
        assertThat(confirm("galina", abuse).statusCode()).as("nothing waits").isEqualTo(404);
    }

    @Test
    void whoSuspectsFramingRestrictsNobodyForGoodAloneAndTheSuspicionIsSeenOnLaterCases() {
        // Given
        CaseFixtures spam = CaseFixtures.germanSpam("rival-framed");
        String token = held("dieter", spam);
        Map<String, Object> body = violation(token, "CS-SPAM-1", List.of(REMOVE));
        body.put("findings", Map.of("suspectedFraming", "made-up chats"));

        // When
        Response proposed = decide("dieter", spam, body);

        // Then
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(202);
        assertThat(confirm("galina", spam).statusCode()).isEqualTo(200);
        DecisionRecorded recorded = recorded(spam, 1).getLast();
        assertThat(basisOf(recorded).suspectedFraming()).isTrue();
        assertThat(basisOf(recorded).secondPerson()).isEqualTo("galina");
        Response marked = shown("lead-emea", spam);
        assertThat(marked.<List<String>>path("timeline.what")).contains("FRAMING_SUSPECTED");
        assertThat(marked.<String>path("around.framing[0].reason")).isEqualTo("made-up chats");

        // When
        CaseFixtures later = CaseFixtures.germanSpam("rival-framed-since").by(spam.author());
        String next = held("dieter", later);

        // Then
        Response seen = shown("lead-emea", later);
        assertThat(seen.<List<String>>path("around.framing.caseId"))
                .containsExactly(spam.caseId().value());
        assertThat(seen.<List<String>>path("around.framing.decisionId"))
                .containsExactly(recorded.decisionId().value());
        assertThat(seen.asString()).as("it may quote the other case").doesNotContain("made-up");
        Map<String, Object> nothing = saying(next, "MISDIRECTED", null);
        nothing.put("findings", Map.of("suspectedFraming", "made-up chats"));
        assertThat(rule(decide("dieter", later, nothing))).isEqualTo("of-a-finding");
        Map<String, Object> week =
                violation(
                        next,
                        "CS-SPAM-1",
                        List.of(
                                Map.of(
                                        "type",
                                        "remove_content",
                                        "target",
                                        "CONTENT",
                                        "duration",
                                        "P7D")));
        week.put("findings", Map.of("suspectedFraming", "made-up chats"));
        assertThat(decide("dieter", later, week).statusCode())
                .as("it ends by itself")
                .isEqualTo(201);
        assertThat(shown("lead-emea", later).<List<String>>path("around.framing.caseId"))
                .containsExactly(later.caseId().value(), spam.caseId().value());
    }

    @Test
    void twoPersonsAreDemandedByTheDatabaseItself() {
        // Given
        CaseFixtures spam = CaseFixtures.germanSpam("by-constraint");
        String token = held("dieter", spam);
        String decision =
                decide("dieter", spam, violation(token, "CS-SPAM-1", List.of(REMOVE)))
                        .path("decisionId");
        String copy =
                "insert into decision (id, case_id, region, outcome, category, severity, actions, decider_kind, decider_id, manifestly_unfounded,"
                        + " reports_through, automated_detection, automated_decision, policy_release, decided_at, basis, needs_two)"
                        + " select id || '-copy', case_id, region, outcome, category, severity, actions, decider_kind, 'somebody', manifestly_unfounded,"
                        + " reports_through, automated_detection, automated_decision, policy_release, decided_at, '%s', true from decision where id = '"
                        + decision
                        + "'";

        // Then
        assertThatThrownBy(() -> execute(copy.formatted("{}")))
                .hasMessageContaining("decision_of_two_has_two");
        assertThatThrownBy(() -> execute(copy.formatted("{\"secondPerson\": \"somebody\"}")))
                .hasMessageContaining("decision_confirmed_by_another");
    }

    @Test
    void aProposalThatIsSentBackIsQueuedAgain() throws SQLException {
        // Given
        CaseFixtures abuse = CaseFixtures.germanSpam("sent-back").as("harassment", Severity.S2);
        String token = held("dieter", abuse);
        decide("dieter", abuse, violation(token, "CS-HARASS-1", List.of(CLOSE_ACCOUNT)));

        // When
        Response returned = sendBack("galina", abuse);

        // Then
        assertThat(returned.statusCode()).as(returned.asString()).isEqualTo(204);
        assertThat(
                        count(
                                "proposal where settlement = 'SENT_BACK' and settled_by = 'galina' and case_id = '%s'"
                                        .formatted(abuse.caseId())))
                .isEqualTo(1);
        Response next = desk().claim("galina", abuse);
        assertThat(desk().decide("galina", abuse, Desk.token(next), "NO_VIOLATION").statusCode())
                .isEqualTo(201);
        assertThat(confirm("lead-emea", abuse).statusCode()).isEqualTo(404);
    }

    @Test
    void aConfirmationTakesAProposalsCaseToTheSpecialists() {
        // Given
        CaseFixtures abuse = CaseFixtures.germanSpam("overtaken").as("harassment", Severity.S2);
        String token = held("dieter", abuse);
        decide("dieter", abuse, violation(token, "CS-HARASS-1", List.of(CLOSE_ACCOUNT)));

        // When
        desk().topic(Topics.cases("emea")).send(List.of(abuse.confirmed(2)));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "review_case where state = 'PARKED' and case_id = '%s'"
                                                        .formatted(abuse.caseId())))
                                .isEqualTo(1));
        assertThat(confirm("galina", abuse).statusCode()).isEqualTo(404);
        assertThat(openProposals("galina")).doesNotContain(abuse.caseId().value());
    }

    @Test
    void aDuplicateNamesACaseWithinScopeAndOnlyAnInquiryIsAnswered() {
        // Given
        CaseFixtures other = CaseFixtures.germanSpam("original");
        CaseFixtures foreign = CaseFixtures.germanSpam("far-away").in("amer", "PE", "es");
        CaseFixtures spam = CaseFixtures.germanSpam("duplicate");
        desk().topic(Topics.cases("amer")).send(List.of(foreign.opened()));
        desk().topic(Topics.cases("emea")).send(List.of(other.opened()));
        String token = held("dieter", spam);

        // Then
        assertThat(rule(decide("dieter", spam, saying(token, "DUPLICATE", null))))
                .isEqualTo("required");
        assertThat(rule(decide("dieter", spam, saying(token, "DUPLICATE", foreign))))
                .isEqualTo("in-scope");
        assertThat(rule(decide("dieter", spam, saying(token, "DUPLICATE", spam))))
                .isEqualTo("in-scope");
        assertThat(rule(decide("dieter", spam, saying(token, "ANSWERED", null))))
                .isEqualTo("of-an-inquiry");
        assertThat(decide("dieter", spam, saying(token, "DUPLICATE", other)).statusCode())
                .isEqualTo(201);
        assertThat(basisOf(recorded(spam, 1).getLast()).duplicateOf()).isEqualTo(other.caseId());
    }

    @Test
    void nobodyDecidesUnderAnUnknownReleaseOrAVersionThatDoesNotGovern() {
        // Given
        CaseFixtures spam = CaseFixtures.germanSpam("version");
        String token = held("dieter", spam);
        Map<String, Object> other = violation(token, "CS-SPAM-1", List.of(REMOVE));
        other.put("clause", Map.of("clause", "CS-SPAM-1", "version", "7.0.0"));
        Map<String, Object> unknown = violation(token, "CS-SPAM-1", List.of(REMOVE));
        unknown.put("policyRelease", "never-released");

        // Then
        Response wrong = decide("dieter", spam, other);
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(wrong.<String>path("errors[0].expected")).startsWith("1.0.0");
        assertThat(decide("dieter", spam, unknown).statusCode()).isEqualTo(422);
    }

    private String held(String person, CaseFixtures one) {
        desk().topic(Topics.cases(one.region())).send(List.of(one.opened()));
        return Desk.token(desk().claim(person, one));
    }

    private static Map<String, Object> violation(
            String token, String clause, List<Map<String, Object>> actions) {
        Map<String, Object> body = new HashMap<>();
        body.put("fencingToken", token);
        body.put("outcome", "VIOLATION");
        body.put("clause", Map.of("clause", clause, "version", "1.0.0"));
        body.put("actions", actions);
        body.put("rationale", "looked at it");
        return body;
    }

    private static Map<String, Object> saying(
            String token, String outcome, @Nullable CaseFixtures duplicateOf) {
        Map<String, Object> body = new HashMap<>();
        body.put("fencingToken", token);
        body.put("outcome", outcome);
        body.put("rationale", "looked at it");
        if (duplicateOf != null) {
            body.put("duplicateOf", duplicateOf.caseId().value());
        }
        return body;
    }

    private static String rule(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        return refused.path("errors[0].rule");
    }

    private Response decide(String person, CaseFixtures on, Map<String, Object> body) {
        return desk().as(person).body(body).post("/v1/cases/{id}/decisions", on.caseId().value());
    }

    private Response overturn(String person, CaseFixtures on, String standing) {
        return desk().as(person)
                .body(
                        Map.of(
                                "overturns",
                                standing,
                                "outcome",
                                "NO_VIOLATION",
                                "rationale",
                                "it is a quotation"))
                .post("/v1/cases/{id}/overturnings", on.caseId().value());
    }

    private Response shown(String person, CaseFixtures one) {
        return desk().as(person).get("/v1/cases/{id}", one.caseId().value());
    }

    private Response confirm(String person, CaseFixtures on) {
        return desk().as(person).post("/v1/cases/{id}/proposal/confirmation", on.caseId().value());
    }

    private Response sendBack(String person, CaseFixtures on) {
        return desk().as(person)
                .body(Map.of("note", "a suspension will do"))
                .post("/v1/cases/{id}/proposal/return", on.caseId().value());
    }

    private List<String> openProposals(String person) {
        return desk().as(person)
                .get("/v1/proposals")
                .jsonPath()
                .getList("proposals.caseId", String.class);
    }

    private Response strikes(String person, CaseFixtures of) {
        return desk().as(person).get("/v1/cases/{id}/strikes", of.caseId().value());
    }

    private List<DecisionRecorded> recorded(CaseFixtures of, int times) {
        return desk().said(Topics.DECISIONS, DecisionFact.class, of, times).stream()
                .filter(DecisionRecorded.class::isInstance)
                .map(DecisionRecorded.class::cast)
                .toList();
    }

    private static DecisionRecorded.Basis basisOf(DecisionRecorded recorded) {
        return Objects.requireNonNull(recorded.basis());
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
