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
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.decision.CaseDeadlineMissed;
import steward.contracts.decision.CaseDeadlineNear;
import steward.contracts.decision.CaseUncovered;
import steward.contracts.decision.DecisionFact;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What nobody takes is offered to more people step by step, never to people who are not cleared; then somebody is paged, once.
@QuarkusTest
@TestProfile(WatchedDesk.class)
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class CoverageIT {

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    @AfterEach
    void emptyTheDesk() throws SQLException {
        execute(
                "update person set ended_at = now() where id like 'rostered-%' and ended_at is null");
        execute(
                "update claim set ended_at = now(), end_reason = 'RETURNED' where ended_at is null");
        execute(
                "update review_case set state = 'PARKED', parked_because = 'REFERRED', claim_id = null, claimed_by = null,"
                        + " fencing_token = null, lease_until = null where state in ('QUEUED', 'CLAIMED', 'HELD')");
    }

    @Test
    void afterAWhileACaseIsOfferedToAllWhoSpeakItsLanguageAndTheyDecideIt() throws SQLException {
        // Given
        CaseFixtures one = philippine("ladder-language", "en");
        open(one);
        assertThat(desk().claim("haruka").statusCode()).isEqualTo(204);

        // When
        waits(one, Duration.ofHours(13));
        Response claim = desk().claim("haruka", one);

        // Then
        assertThat(claim.<Boolean>path("needsTranslation")).isFalse();
        assertThat(grantedBy("LANGUAGE", one)).isEqualTo(1);
        await().during(Duration.ofSeconds(3))
                .atMost(Desk.PATIENCE)
                .untilAsserted(() -> assertThat(grantedBy("LANGUAGE", one)).isEqualTo(1));
        assertThat(desk().decide("haruka", one, Desk.token(claim), "NO_VIOLATION").statusCode())
                .isEqualTo(201);
    }

    @Test
    void laterItIsOfferedToGeneralistsWhoAreToldThatTheyNeedATranslation() throws SQLException {
        // Given
        CaseFixtures one = philippine("ladder-generalist", "tl");
        open(one);
        waits(one, Duration.ofHours(13));
        awaitStep(one, 1);
        assertThat(desk().claim("haruka").statusCode()).isEqualTo(204);

        // When
        waits(one, Duration.ofHours(25));
        Response claim = desk().claim("haruka", one);

        // Then
        assertThat(claim.<Boolean>path("needsTranslation")).isTrue();
        assertThat(desk().decide("haruka", one, Desk.token(claim), "NO_VIOLATION").statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatIsAboutChildrenNeverFallsToPeopleWhoAreNotCleared() throws SQLException {
        // Given
        CaseFixtures cleared = philippine("ladder-cleared", "en");
        CaseFixtures minor = philippine("ladder-minor", "en");
        open(cleared);
        open(minor);
        desk().topic(Topics.cases("apac"))
                .send(
                        List.of(
                                cleared.as("minor_safety", Severity.S3)
                                        .reported(2, "person-2", "minor_safety", null)));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "review_case where clearances = '{child-safety}' and case_id = '%s'"
                                                        .formatted(cleared.caseId())))
                                .isEqualTo(1));
        execute(
                "update case_report set minor = true where case_id = '%s'"
                        .formatted(minor.caseId()));

        // When
        waits(cleared, Duration.ofHours(25));
        waits(minor, Duration.ofHours(25));
        awaitStep(cleared, 2);
        awaitStep(minor, 2);

        // Then
        assertThat(desk().claim("haruka").statusCode()).isEqualTo(204);
        Response claim = desk().claim("jun");
        assertThat(claim.<String>path("case.caseId")).isEqualTo(cleared.caseId().value());
    }

    @Test
    void whatNobodyTookIsToldAndPostedOnceWithoutAWordOfIt() throws SQLException {
        // Given
        CaseFixtures one = philippine("ladder-uncovered", "tl");
        open(one);

        // When
        waits(one, Duration.ofHours(49));
        awaitStep(one, 3);

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "page where posted_at is not null and attempts = 2 and cause = 'UNCOVERED' and case_id = '%s'"
                                                        .formatted(one.caseId())))
                                .isEqualTo(1));
        assertThat(PagedAddress.about(one)).hasSize(2);
        assertThat(PagedAddress.about(one).getFirst())
                .contains("UNCOVERED")
                .doesNotContain("placeholder");
        execute(
                "update review_case set step = 2, deadline_missed_at = null where case_id = '%s'"
                        .formatted(one.caseId()));
        awaitStep(one, 3);
        assertThat(desk().said(Topics.DECISIONS, DecisionFact.class, one, 2))
                .filteredOn(CaseUncovered.class::isInstance)
                .hasSize(1);
        assertThat(desk().said(Topics.DECISIONS, DecisionFact.class, one))
                .filteredOn(CaseDeadlineMissed.class::isInstance)
                .hasSize(1);
        assertThat(PagedAddress.about(one)).hasSize(2);
    }

    @Test
    void aStepOnWhichNobodyIsOnShiftIsLeftOutAndWhereNobodyIsOnAnyItIsUncoveredAtOnce()
            throws SQLException {
        // Given
        roster("rostered-away", "PH", List.of("tl", "en"), hoursFromNow(6));
        roster("rostered-here", "AU", List.of("ms"), hoursFromNow(0));
        CaseFixtures spoken = philippine("ladder-shift-spoken", "ms");
        CaseFixtures unspoken = philippine("ladder-shift-unspoken", "tl");
        CaseFixtures minor = philippine("ladder-shift-minor", "ms");

        // When
        desk().topic(Topics.cases("apac"))
                .send(List.of(spoken.opened(), unspoken.opened(), minor.opened()));

        // Then
        awaitStep(unspoken, 3);
        awaitStep(spoken, 1);
        assertThat(
                        count(
                                "page where cause = 'UNCOVERED' and case_id = '%s'"
                                        .formatted(unspoken.caseId())))
                .isEqualTo(1);
        assertThat(
                        count(
                                "page where cause = 'UNCOVERED' and case_id = '%s'"
                                        .formatted(spoken.caseId())))
                .isZero();

        // When
        execute(
                "update case_report set minor = true where case_id = '%s'"
                        .formatted(minor.caseId()));
        execute("update review_case set step = 0 where case_id = '%s'".formatted(minor.caseId()));

        // Then
        awaitStep(minor, 3);
    }

    @Test
    void whoIsOnShiftIsWaitedForAsBefore() throws SQLException {
        // Given
        roster("rostered-own", "PH", List.of("tl"), hoursFromNow(0));
        CaseFixtures one = philippine("ladder-shift-own", "tl");

        // When
        open(one);

        // Then
        await().during(Duration.ofSeconds(3))
                .atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "review_case where step = 0 and case_id = '%s'"
                                                        .formatted(one.caseId())))
                                .isEqualTo(1));
    }

    private void roster(
            String person, String market, List<String> languages, Map<String, Object> shift) {
        assertThat(
                        desk().as("operator")
                                .body(
                                        Map.of(
                                                "roles", List.of("moderator"),
                                                "regions", List.of("apac"),
                                                "markets", List.of(market),
                                                "languages", languages))
                                .put("/v1/people/{id}", person)
                                .statusCode())
                .isIn(200, 201);
        assertThat(
                        desk().as("operator")
                                .body(Map.of("shifts", List.of(shift)))
                                .put("/v1/people/{id}/profile", person)
                                .statusCode())
                .isEqualTo(200);
    }

    /// A shift of two hours, every day.
    private static Map<String, Object> hoursFromNow(int hours) {
        LocalTime from =
                LocalTime.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MINUTES).plusHours(hours);
        return Map.of(
                "zone", "UTC",
                "days", List.of(DayOfWeek.values()),
                "from", from.minusMinutes(5).toString(),
                "to", from.plusHours(2).toString());
    }

    @Test
    void aDeadlineIsToldToBeNearOnceAndPagesNobody() throws SQLException {
        // Given
        CaseFixtures near = philippine("deadline-near", "tl");
        CaseFixtures far = philippine("deadline-far", "tl");
        open(near);
        open(far);

        // When
        has(near, Duration.ofMinutes(81), Duration.ofMinutes(19));
        has(far, Duration.ofMinutes(79), Duration.ofMinutes(21));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> assertThat(toldToBeNear(near)).isEqualTo(1));
        assertThat(toldToBeNear(far)).isZero();
        assertThat(
                        count(
                                "page where case_id = '%s' and cause <> 'DEADLINE_MISSED'"
                                        .formatted(near.caseId())))
                .isZero();

        // When
        has(far, Duration.ofMinutes(81), Duration.ofMinutes(19));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> assertThat(toldToBeNear(far)).isEqualTo(1));
        assertThat(toldToBeNear(near)).isEqualTo(1);
    }

    private long toldToBeNear(CaseFixtures one) {
        return desk().said(Topics.DECISIONS, DecisionFact.class, one).stream()
                .filter(CaseDeadlineNear.class::isInstance)
                .count();
    }

    /// As if so much of its time were over and so much were left.
    private static void has(CaseFixtures one, Duration over, Duration left) throws SQLException {
        execute(
                """
                update review_case
                set received_at = now() - interval '%d seconds', deadline = now() + interval '%d seconds', deadline_missed_at = null
                where case_id = '%s'
                """
                        .formatted(over.toSeconds(), left.toSeconds(), one.caseId()));
    }

    @Test
    void aDeadlineThatPassesWhileACaseWaitsForAnAnswerIsToldAsAnyOther() throws SQLException {
        // Given
        CaseFixtures one = philippine("deadline-asked", "tl");
        open(one);
        execute(
                "delete from page where case_id = '%1$s'; update review_case set state = 'NEEDS_INFO', lease_until = now() + interval '1 hour', deadline_missed_at = null where case_id = '%1$s'"
                        .formatted(one.caseId()));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "page join review_case using (case_id) where cause = 'DEADLINE_MISSED' and state = 'NEEDS_INFO' and case_id = '%s'"
                                                        .formatted(one.caseId())))
                                .isEqualTo(1));
    }

    private void waits(CaseFixtures one, Duration time) throws SQLException {
        execute(
                "update review_case set waits_since = now() - interval '%d seconds' where case_id = '%s'"
                        .formatted(time.toSeconds(), one.caseId()));
    }

    private static void awaitStep(CaseFixtures one, int step) {
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "review_case where step = %d and case_id = '%s'"
                                                        .formatted(step, one.caseId())))
                                .isEqualTo(1));
    }

    private static long grantedBy(String right, CaseFixtures one) {
        return count(
                "claim where ended_at is null and granted = '%s' and case_id = '%s'"
                        .formatted(right, one.caseId()));
    }

    private void open(CaseFixtures one) {
        desk().topic(Topics.cases("apac")).send(List.of(one.opened()));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "review_case where case_id = '%s'"
                                                        .formatted(one.caseId())))
                                .isEqualTo(1));
    }

    /// Of a market that only the lead and relief serve, who are not asked here.
    private static CaseFixtures philippine(String name, String language) {
        return CaseFixtures.germanSpam(name).in("apac", "PH", language);
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
