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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.activity.ActivityFact;
import steward.contracts.activity.CaseReleased;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What waits for one person: put aside, handed over, taken up, and back in the queue when its time or theirs is over.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class WorkAsideIT {

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @AfterEach
    void letEverybodyIn() {
        platform.access().grantAll();
    }

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
    void whatIsPutAsideLeavesTheHandFreeAndIsTakenUpUnderATokenOfItsOwn() {
        // Given
        CaseFixtures first = chinese("aside-first", 7200);
        CaseFixtures second = chinese("aside-second", 60);
        open(first, second);
        Response claim = desk().claim("jun", first);

        // When
        Response held = hold("jun", claim);
        Response other = desk().claim("jun", second);

        // Then
        assertThat(held.statusCode()).as(held.asString()).isEqualTo(200);
        assertThat(work("jun").<String>path("inHand.caseId")).isEqualTo(second.caseId().value());
        assertThat(work("jun").<List<String>>path("waiting.caseId"))
                .containsExactly(first.caseId().value());
        assertThat(take("jun", first).statusCode()).isEqualTo(409);
        assertThat(take("rosa", first).statusCode()).isEqualTo(404);
        assertThat(desk().decide("jun", second, Desk.token(other), "NO_VIOLATION").statusCode())
                .isEqualTo(201);
        Response again = take("jun", first);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
        assertThat(desk().decide("jun", first, Desk.token(claim), "NO_VIOLATION").statusCode())
                .isEqualTo(409);
        assertThat(desk().decide("jun", first, Desk.token(again), "NO_VIOLATION").statusCode())
                .isEqualTo(201);
        assertThat(reasons(first))
                .containsExactly(CaseReleased.Reason.HELD, CaseReleased.Reason.DECIDED);
    }

    @Test
    void whatWaitedLongEnoughGoesBackToTheQueue() throws SQLException {
        // Given
        CaseFixtures one = chinese("aside-over", 60);
        open(one);
        hold("jun", desk().claim("jun", one));

        // When
        execute(
                "update review_case set lease_until = now() - interval '1 second' where case_id = '%s'"
                        .formatted(one.caseId()));

        // Then
        assertThat(take("jun", one).statusCode()).isEqualTo(404);
        Response next = desk().claim("rosa", one);
        assertThat(work("jun").<List<String>>path("waiting")).isEmpty();
        desk().release("rosa", next);
    }

    @Test
    void whatIsHandedOverGoesToWhoMayTakeItAndStandsFirstInTheirWork() {
        // Given
        CaseFixtures one = chinese("handed", 60);
        CaseFixtures own = chinese("handed-own", 7200);
        open(one, own);
        hold("quynh", desk().claim("quynh", own));
        Response claim = desk().claim("jun", one);

        // When
        Response otherFirm = handOver("jun", claim, "rosa");
        Response otherLanguage = handOver("jun", claim, "haruka");
        Response nobody = handOver("jun", claim, "nobody");
        Response self = handOver("jun", claim, "jun");
        Response colleague = handOver("jun", claim, "quynh");

        // Then
        assertThat(List.of(otherFirm, otherLanguage, nobody, self))
                .extracting(Response::statusCode)
                .containsOnly(422);
        assertThat(otherFirm.<String>path("errors[0].expected"))
                .isEqualTo(nobody.<String>path("errors[0].expected"));
        assertThat(colleague.statusCode()).as(colleague.asString()).isEqualTo(200);
        assertThat(work("quynh").<List<String>>path("waiting.caseId"))
                .containsExactly(one.caseId().value(), own.caseId().value());
        assertThat(work("quynh").<String>path("waiting[0].from")).isEqualTo("jun");
        assertThat(desk().claim("rosa").statusCode()).isEqualTo(204);
        assertThat(take("jun", one).statusCode()).isEqualTo(404);
        Response taken = take("quynh", one);
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(desk().decide("jun", one, Desk.token(claim), "NO_VIOLATION").statusCode())
                .isEqualTo(409);
        assertThat(desk().decide("quynh", one, Desk.token(taken), "NO_VIOLATION").statusCode())
                .isEqualTo(201);
    }

    @Test
    void nobodyPutsAsideWhatIsTooUrgentOrMoreThanAFew() {
        // Given
        CaseFixtures urgent = chinese("aside-urgent", 60).as("violence_threat", Severity.S0);
        List<CaseFixtures> many = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            many.add(chinese("aside-many-" + i, 60 + i));
        }
        open(urgent);
        Response claim = desk().claim("jun", urgent);

        // When
        Response refused = hold("jun", claim);
        desk().decide("jun", urgent, Desk.token(claim), "NO_VIOLATION");
        open(many.toArray(CaseFixtures[]::new));
        List<Integer> held = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            held.add(hold("jun", desk().claim("jun")).statusCode());
        }

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("errors[0].rule")).isEqualTo("may-wait");
        assertThat(held).containsExactly(200, 200, 200, 409);
    }

    @Test
    void whatWaitsForSomebodyWhoseAccessEndsIsBackInTheQueueAtOnce() {
        // Given
        CaseFixtures one = chinese("aside-ended", 60);
        desk().as("operator")
                .body(
                        Map.of(
                                "roles", List.of("moderator"),
                                "regions", List.of("apac"),
                                "markets", List.of("TW"),
                                "languages", List.of("*"),
                                "vendor", "northwind"))
                .put("/v1/people/{id}", "siti");
        open(one);
        hold("siti", desk().claim("siti", one));

        // When
        desk().as("operator").post("/v1/people/siti/end").then().statusCode(200);

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "review_case where state = 'QUEUED' and case_id = '%s'"
                                                        .formatted(one.caseId())))
                                .isEqualTo(1));
    }

    @Test
    void whatIsNoWorkForThemIsNotOfferedToThemAgainAndGoesToSomebodyElse() {
        // Given
        CaseFixtures one = chinese("own-interest", 60);
        CaseFixtures aside = chinese("not-their-language", 30);
        open(one, aside);
        Response claim = desk().claim("jun", one);

        // When
        desk().as("jun")
                .body(Map.of("fencingToken", Desk.token(claim), "reason", "CONFLICT_OF_INTEREST"))
                .post("/v1/claims/{id}/release", claim.<String>path("claimId"))
                .then()
                .statusCode(204);
        hold("jun", desk().claim("jun", aside));
        desk().as("jun")
                .body(Map.of("reason", "WRONG_LANGUAGE"))
                .post("/v1/work/{id}/release", aside.caseId().value())
                .then()
                .statusCode(204);

        // Then
        assertThat(desk().claim("jun").statusCode()).isEqualTo(204);
        assertThat(desk().claim("rosa").<String>path("case.caseId"))
                .isEqualTo(one.caseId().value());
    }

    @Test
    void whoeverReferredACaseSeesWhatBecomesOfIt() {
        // Given
        CaseFixtures one = chinese("aside-referred", 60);
        open(one);
        Response claim = desk().claim("jun", one);

        // When
        desk().as("jun")
                .body(
                        Map.of(
                                "fencingToken", Desk.token(claim),
                                "reason", "LEGAL_QUESTION",
                                "team", "legal",
                                "question", "Is this an offer?"))
                .post("/v1/cases/{id}/referrals", one.caseId().value())
                .then()
                .statusCode(201);

        // Then
        assertThat(work("jun").<String>path("referred[0].caseId")).isEqualTo(one.caseId().value());
        assertThat(work("jun").<String>path("referred[0].state")).isEqualTo("PARKED");
        assertThat(work("jun").asString()).doesNotContain("placeholder text");
    }

    private void open(CaseFixtures... cases) {
        List<Event<?>> events = new ArrayList<>();
        for (CaseFixtures one : cases) {
            events.add(one.opened());
        }
        desk().topic(Topics.cases("apac")).send(events);
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> {
                    for (CaseFixtures one : cases) {
                        assertThat(
                                        count(
                                                "review_case where case_id = '%s'"
                                                        .formatted(one.caseId())))
                                .isEqualTo(1);
                    }
                });
    }

    private List<CaseReleased.Reason> reasons(CaseFixtures one) {
        return await().atMost(Desk.PATIENCE)
                .until(
                        () ->
                                desk().topic(Topics.ACTIVITY).read(ActivityFact.class).stream()
                                        .map(Event::data)
                                        .filter(CaseReleased.class::isInstance)
                                        .map(CaseReleased.class::cast)
                                        .filter(released -> released.caseId().equals(one.caseId()))
                                        .map(CaseReleased::reason)
                                        .toList(),
                        found -> found.size() >= 2);
    }

    private Response hold(String person, Response claim) {
        return desk().as(person)
                .body(Map.of("fencingToken", Desk.token(claim)))
                .post("/v1/claims/{id}/hold", claim.<String>path("claimId"));
    }

    private Response handOver(String person, Response claim, String to) {
        return desk().as(person)
                .body(Map.of("fencingToken", Desk.token(claim), "to", to))
                .post("/v1/claims/{id}/hand-over", claim.<String>path("claimId"));
    }

    private Response take(String person, CaseFixtures one) {
        return desk().as(person).post("/v1/work/{id}/claim", one.caseId().value());
    }

    private Response work(String person) {
        Response work = desk().as(person).get("/v1/work");
        assertThat(work.statusCode()).as(work.asString()).isEqualTo(200);
        return work;
    }

    /// In a market and language that no other test uses, waiting for so long.
    private static CaseFixtures chinese(String name, long seconds) {
        return CaseFixtures.germanSpam(name)
                .in("apac", "TW", "zh")
                .at(CaseFixtures.NOON.minusSeconds(seconds));
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
