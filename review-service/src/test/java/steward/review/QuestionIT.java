package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.decision.CaseResumed;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.InformationAsked;
import steward.contracts.decision.Party;
import steward.contracts.event.Event;
import steward.contracts.message.MessageFact;
import steward.contracts.message.QuestionAsked;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// Somebody outside is asked, and the case waits for what they answer: not longer than it may, and its deadline never waits with it.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class QuestionIT {

    private static final String WHAT_HAPPENED = "reporter.what-happened";

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
    void aCaseWaitsForWhoReportedItAndIsBackInTheQueueWithTheirAnswer() {
        // Given
        CaseFixtures spam = CaseFixtures.germanSpam("asked");
        String token = held("dieter", spam);

        // When
        Response asked = ask("dieter", spam, token, WHAT_HAPPENED, null);

        // Then
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        assertThat(asked.<String>path("state")).isEqualTo("NEEDS_INFO");
        assertThat(asked.asString()).doesNotContain("person-1");
        QuestionAsked message = messages(spam, 1).getFirst();
        assertThat(message.recipientId()).isEqualTo("person-1");
        assertThat(message.party()).isEqualTo(Party.REPORTER);
        assertThat(message.submissionIds()).containsExactly(spam.submission(1));
        assertThat(message.text()).contains(spam.caseId().value()).doesNotContain("{");
        assertThat(facts(spam, 1)).singleElement().isInstanceOf(InformationAsked.class);
        Response waiting = desk().as("lead-emea").get("/v1/cases/{id}", spam.caseId().value());
        assertThat(waiting.<Boolean>path("userClock.standsStill")).isTrue();
        assertThat(Instant.parse(waiting.path("userClock.owedBy")))
                .isAfterOrEqualTo(Instant.parse(waiting.path("deadline")));
        assertThat(Instant.parse(waiting.path("deadline")))
                .isEqualTo(spam.receivedAt().plusSeconds(3600));
        assertThat(desk().claim("dieter").statusCode()).isEqualTo(204);
        assertThat(desk().decide("dieter", spam, token, "NO_VIOLATION").statusCode())
                .isEqualTo(409);

        // When
        Response foreign = answer("market-place", message, "They sell what does not exist.");
        Response answered = answer("social-app", message, "They sell what does not exist.");
        Response again = answer("social-app", message, "They sell what does not exist.");
        Response other = answer("social-app", message, "Never mind.");

        // Then
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(other.statusCode()).isEqualTo(409);
        Response claim = desk().claim("dieter", spam);
        assertThat(claim.<String>path("case.questions[0].answer"))
                .isEqualTo("They sell what does not exist.");
        assertThat(claim.<Boolean>path("case.userClock.standsStill")).isFalse();
        assertThat(desk().decide("dieter", spam, Desk.token(claim), "NO_VIOLATION").statusCode())
                .isEqualTo(201);
        List<DecisionFact> facts = facts(spam, 3);
        assertThat(facts.get(1))
                .isInstanceOfSatisfying(
                        CaseResumed.class,
                        resumed ->
                                assertThat(resumed.reason())
                                        .isEqualTo(CaseResumed.Reason.ANSWERED));
        DecisionRecorded recorded = (DecisionRecorded) facts.get(2);
        assertThat(Objects.requireNonNull(recorded.basis()).waited()).isPositive();
    }

    @Test
    void whatNobodyAnswersInTimeIsBackInTheQueueAndALateAnswerIsKept() throws SQLException {
        // Given
        CaseFixtures spam = CaseFixtures.germanSpam("never-answered");
        String token = held("dieter", spam);
        ask("dieter", spam, token, "author.context", null);
        QuestionAsked message = messages(spam, 1).getFirst();
        assertThat(message.recipientId()).isEqualTo("author-never-answered");

        // When
        execute(
                "update question set answer_by = now() - interval '1 second' where case_id = '%s'"
                        .formatted(spam.caseId()));
        Response claim = desk().claim("dieter", spam);
        Response late = answer("social-app", message, "It is a joke among friends.");

        // Then
        assertThat(late.statusCode()).as(late.asString()).isEqualTo(200);
        assertThat(facts(spam, 2).get(1))
                .isInstanceOfSatisfying(
                        CaseResumed.class,
                        resumed ->
                                assertThat(resumed.reason())
                                        .isEqualTo(CaseResumed.Reason.UNANSWERED));
        assertThat(
                        desk().as("dieter")
                                .get("/v1/cases/{id}", spam.caseId().value())
                                .<String>path("questions[0].answer"))
                .isEqualTo("It is a joke among friends.");
        assertThat(desk().decide("dieter", spam, Desk.token(claim), "NO_VIOLATION").statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatIsSevereIsBackBeforeItsDeadlineOrDoesNotWaitAtAll() {
        // Given
        Instant now = Clock.systemUTC().instant();
        CaseFixtures late =
                CaseFixtures.germanSpam("no-time")
                        .as("harassment", Severity.S1)
                        .at(now.minusSeconds(3500));
        CaseFixtures inTime =
                CaseFixtures.germanSpam("some-time").as("harassment", Severity.S1).at(now);

        // When
        String token = held("dieter", late);
        Response refused = ask("dieter", late, token, WHAT_HAPPENED, null);
        desk().decide("dieter", late, token, "NO_VIOLATION").then().statusCode(201);
        Response asked = ask("dieter", inTime, held("dieter", inTime), WHAT_HAPPENED, null);

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("errors[0].rule")).isEqualTo("may-wait");
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        assertThat(Instant.parse(asked.path("answerBy")))
                .isCloseTo(
                        inTime.receivedAt().plusSeconds(3600).minus(Duration.ofMinutes(15)),
                        within(1, ChronoUnit.SECONDS));
    }

    @Test
    void whatTurnsOutToBeWorseIsBackAtOnceAndTheQuestionWaitsForNothing() {
        // Given
        CaseFixtures spam = CaseFixtures.germanSpam("worse");
        ask("dieter", spam, held("dieter", spam), WHAT_HAPPENED, null);

        // When
        desk().topic(Topics.cases("emea"))
                .send(
                        List.of(
                                spam.as("harassment", Severity.S2)
                                        .reported(2, "person-2", "harassment", null)));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "question q join review_case c using (case_id) where q.ending = 'OVERTAKEN' and c.state = 'QUEUED' and q.case_id = '%s'"
                                                        .formatted(spam.caseId())))
                                .isEqualTo(1));
        assertThat(facts(spam, 2).get(1)).isInstanceOf(CaseResumed.class);
    }

    @Test
    void nobodyIsAskedTwiceOrWhatIsNotInTheCatalogueAndOnlyByWhoHoldsTheCase() {
        // Given
        CaseFixtures spam = CaseFixtures.germanSpam("asked-twice");
        String token = held("dieter", spam);

        // When
        Response unknown = ask("dieter", spam, token, "reporter.where-do-you-live", null);
        Response nobody = ask("dieter", spam, token, WHAT_HAPPENED, "submission-of-nobody");
        Response stale = ask("dieter", spam, "a-token", WHAT_HAPPENED, null);
        Response elsewhere = ask("lead-apac", spam, token, WHAT_HAPPENED, null);
        Response first = ask("dieter", spam, token, WHAT_HAPPENED, null);
        answer("social-app", messages(spam, 1).getFirst(), "I do not know.");
        Response again =
                ask("dieter", spam, Desk.token(desk().claim("dieter", spam)), WHAT_HAPPENED, null);

        // Then
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.<String>path("errors[0].expected")).contains(WHAT_HAPPENED);
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.<String>path("errors[0].rule")).isEqualTo("asked-once");
        assertThat(messages(spam, 1)).hasSize(1);
        assertThat(
                        desk().as("dieter")
                                .get("/v1/questions")
                                .<List<String>>path("questions.question"))
                .contains(WHAT_HAPPENED, "author.permission");
        assertThat(desk().as("social-app").get("/v1/questions").statusCode()).isEqualTo(403);
    }

    private String held(String person, CaseFixtures one) {
        desk().topic(Topics.cases(one.region())).send(List.of(one.opened()));
        return Desk.token(desk().claim(person, one));
    }

    private Response ask(
            String person, CaseFixtures on, String token, String question, @Nullable String about) {
        Map<String, Object> body = new HashMap<>();
        body.put("fencingToken", token);
        body.put("question", question);
        if (about != null) {
            body.put("submissionId", about);
        }
        return desk().as(person).body(body).post("/v1/cases/{id}/questions", on.caseId().value());
    }

    private Response answer(String product, QuestionAsked to, String text) {
        return desk().as(product)
                .body(Map.of("text", text))
                .post("/v1/messages/{id}/answer", to.messageId().value());
    }

    private List<QuestionAsked> messages(CaseFixtures of, int times) {
        return await().atMost(Desk.PATIENCE)
                .until(
                        () ->
                                desk().topic(Topics.MESSAGES).read(MessageFact.class).stream()
                                        .map(Event::data)
                                        .filter(QuestionAsked.class::isInstance)
                                        .map(QuestionAsked.class::cast)
                                        .filter(message -> message.caseId().equals(of.caseId()))
                                        .toList(),
                        found -> found.size() >= times);
    }

    private List<DecisionFact> facts(CaseFixtures of, int times) {
        return desk().said(Topics.DECISIONS, DecisionFact.class, of, times);
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
