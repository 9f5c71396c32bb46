package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.auditEntries;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.activity.ActivityFact;
import steward.contracts.activity.CaseReleased;
import steward.contracts.cases.Severity;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.Outcome;
import steward.contracts.event.Event;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// Blind double review: who reads second cannot know it, two who agree are one decision, and nothing waits into its deadline.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class DoubleReviewIT {

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    void emptyTheDesk() throws SQLException {
        people().begin();
    }

    @AfterEach
    void leaveNothing() {
        people().end();
    }

    @Test
    void twoWhoAgreeAreOneDecisionAndTheSecondCannotKnowThatTheyAre() {
        // Given
        people().readTwice("dieter");
        CaseFixtures plain = Readers.fresh("read-plain");
        String plainToken = people().held("galina", plain);
        Response ordinary = desk().claim("galina", plain);
        assertThat(
                        people().decide(
                                        "galina",
                                        plain,
                                        Readers.violation(plainToken, List.of(Readers.REMOVE)),
                                        null)
                                .statusCode())
                .isEqualTo(201);
        CaseFixtures spam = Readers.fresh("read-twice");
        String token = people().held("dieter", spam);
        desk().as("dieter")
                .body(Map.of("text", "This is a link farm."))
                .put("/v1/cases/{id}/notes/{note}", spam.caseId().value(), "note-1")
                .then()
                .statusCode(201);

        // When
        Response first =
                people().decide(
                                "dieter",
                                spam,
                                Readers.violation(token, List.of(Readers.REMOVE)),
                                "key-first");
        Response again =
                people().decide(
                                "dieter",
                                spam,
                                Readers.violation(token, List.of(Readers.REMOVE)),
                                "key-first");

        // Then
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Readers.decisions(spam)).isEmpty();
        assertThat(people().became("dieter", spam)).isEqualTo("WAITS");
        assertThat(desk().claim("dieter").statusCode()).as("never to the same").isEqualTo(204);

        // When
        Response claim = desk().claim("galina", spam);

        // Then
        assertThat(claim.<Map<String, Object>>path("$").keySet())
                .isEqualTo(ordinary.<Map<String, Object>>path("$").keySet());
        assertThat(claim.<Map<String, Object>>path("case").keySet())
                .isEqualTo(ordinary.<Map<String, Object>>path("case").keySet());
        assertThat(claim.asString()).doesNotContain("dieter").doesNotContain("link farm");
        assertThat(claim.<List<String>>path("case.timeline.what")).containsExactly("CLAIMED");
        assertThat(people().became("galina", spam)).as("nothing in their work").isNull();

        // When
        Response second =
                people().decide(
                                "galina",
                                spam,
                                Readers.violation(Desk.token(claim), List.of(Readers.REMOVE)),
                                "key-second");

        // Then
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(201);
        assertThat(second.<String>path("decisionId")).isEqualTo(first.path("decisionId"));
        List<DecisionRecorded> recorded = people().recorded(spam);
        assertThat(recorded).hasSize(1);
        assertThat(recorded.getFirst().decider().id()).isEqualTo("dieter");
        assertThat(Objects.requireNonNull(recorded.getFirst().basis()).secondPerson())
                .isEqualTo("galina");
        assertThat(people().became("dieter", spam)).isEqualTo("AGREED");
        assertThat(people().became("galina", spam)).isEqualTo("AGREED");
        assertThat(
                        rows(
                                Readers.of(
                                        spam,
                                        "concat_ws(' ', first_reader, second_reader, settlement)")))
                .containsExactly("dieter galina AGREED");
        assertThat(claimEnds(spam)).isEqualTo(2);
        assertThat(
                        people().decide(
                                        "galina",
                                        spam,
                                        Readers.violation(
                                                Desk.token(claim), List.of(Readers.REMOVE)),
                                        "key-second")
                                .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatNobodyReadsInTimeStandsAsItWasJudgedFirst() throws SQLException {
        // Given
        people().readTwice("dieter");
        CaseFixtures unsettled = Readers.fresh("unsettled");
        people().decide(
                        "dieter",
                        unsettled,
                        Readers.violation(
                                people().held("dieter", unsettled), List.of(Readers.REMOVE)),
                        null);
        people().decide(
                        "galina",
                        unsettled,
                        Readers.noViolation(Desk.token(desk().claim("galina", unsettled))),
                        null);
        CaseFixtures unread = Readers.fresh("unread");
        people().decide(
                        "dieter",
                        unread,
                        Readers.violation(people().held("dieter", unread), List.of(Readers.REMOVE)),
                        null);

        // When
        execute(
                "update review_case set deadline = now() + interval '5 minutes' where case_id in ('%s', '%s')"
                        .formatted(unread.caseId(), unsettled.caseId()));

        // Then
        assertThat(people().recorded(unread).getFirst().decider().id()).isEqualTo("dieter");
        assertThat(people().recorded(unsettled).getFirst().outcome()).isEqualTo(Outcome.VIOLATION);
        assertThat(people().became("dieter", unread)).isEqualTo("UNREAD");
        assertThat(people().became("galina", unsettled)).isEqualTo("UNADJUDICATED");
        assertThat(people().adjudication("lead-emea", unsettled).statusCode()).isEqualTo(404);
        assertThat(auditEntries("actor = 'waited-for-second-reader'")).hasSizeGreaterThan(1);
    }

    @Test
    void whoHoldsItPastItsDeadlineReadsInVain() throws SQLException {
        // Given
        people().readTwice("dieter");
        CaseFixtures spam = Readers.fresh("read-too-late");
        people().decide(
                        "dieter",
                        spam,
                        Readers.violation(people().held("dieter", spam), List.of(Readers.REMOVE)),
                        null);
        String token = Desk.token(desk().claim("galina", spam));

        // When
        execute(
                "update review_case set deadline = now() - interval '1 second' where case_id = '%s'"
                        .formatted(spam.caseId()));

        // Then
        assertThat(people().recorded(spam).getFirst().decider().id()).isEqualTo("dieter");
        assertThat(
                        rows(
                                "select end_reason from claim where reviewer = 'galina' and case_id = '%s'"
                                        .formatted(spam.caseId())))
                .containsExactly("EXPIRED");
        assertThat(people().decide("galina", spam, Readers.noViolation(token), null).statusCode())
                .isEqualTo(409);
        assertThat(people().became("dieter", spam)).isEqualTo("UNREAD");
    }

    @Test
    void whoReadsWhatIsNewDecidesAlone() {
        // Given
        people().readTwice("dieter");
        CaseFixtures spam = Readers.fresh("read-before-news");
        people().decide(
                        "dieter",
                        spam,
                        Readers.violation(people().held("dieter", spam), List.of(Readers.REMOVE)),
                        null);
        desk().topic(Topics.cases("emea"))
                .send(List.of(spam.reported(2, "person-2", "spam", "hash-2")));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "case_content where case_id = '%s'"
                                                        .formatted(spam.caseId())))
                                .isEqualTo(2));

        // When
        String token = Desk.token(desk().claim("galina", spam));
        Response decided = people().decide("galina", spam, Readers.noViolation(token), null);

        // Then
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        assertThat(people().recorded(spam).getFirst().decider().id()).isEqualTo("galina");
        assertThat(people().became("dieter", spam)).isEqualTo("OVERTAKEN");
    }

    @Test
    void whatIsSevereOrLateOrNeedsTwoAnywayDoesNotWaitForAReader() {
        // Given
        people().readTwice("dieter");
        CaseFixtures severe = Readers.fresh("read-severe").as("harassment", Severity.S1);
        CaseFixtures late = CaseFixtures.germanSpam("read-late");
        CaseFixtures ofTwo = Readers.fresh("read-of-two").as("harassment", Severity.S2);

        // When
        Response atOnce =
                people().decide(
                                "dieter",
                                severe,
                                Readers.harassment(
                                        people().held("dieter", severe), List.of(Readers.REMOVE)),
                                null);
        Response overdue =
                people().decide(
                                "dieter",
                                late,
                                Readers.violation(
                                        people().held("dieter", late), List.of(Readers.REMOVE)),
                                null);
        Response proposed =
                people().decide(
                                "dieter",
                                ofTwo,
                                Readers.harassment(
                                        people().held("dieter", ofTwo),
                                        List.of(Readers.CLOSE_ACCOUNT)),
                                null);

        // Then
        assertThat(atOnce.statusCode()).as(atOnce.asString()).isEqualTo(201);
        assertThat(overdue.statusCode()).as(overdue.asString()).isEqualTo(201);
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(202);
        assertThat(
                        count(
                                "double_review where case_id in ('%s', '%s', '%s')"
                                        .formatted(severe.caseId(), late.caseId(), ofTwo.caseId())))
                .isZero();
        assertThat(
                        desk().as("galina")
                                .post(
                                        "/v1/cases/{id}/proposal/confirmation",
                                        ofTwo.caseId().value())
                                .statusCode())
                .isEqualTo(200);
    }

    private long claimEnds(CaseFixtures of) {
        return await().atMost(Desk.PATIENCE)
                .until(
                        () ->
                                desk().topic(Topics.ACTIVITY).read(ActivityFact.class).stream()
                                        .map(Event::data)
                                        .filter(CaseReleased.class::isInstance)
                                        .map(CaseReleased.class::cast)
                                        .filter(fact -> fact.caseId().equals(of.caseId()))
                                        .count(),
                        ends -> ends >= 2);
    }

    private Readers people() {
        return new Readers(desk());
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
