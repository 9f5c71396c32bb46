package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static steward.localplatform.testing.ServiceDatabase.auditEntries;
import static steward.localplatform.testing.ServiceDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.access.AccessGranted;
import steward.contracts.access.Suitability;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.id.PersonId;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What the work exposes people to is known, limited and theirs. Each test works in a market of its own.
@QuarkusTest
@TestProfile(WellbeingIT.WithNarrowCaps.class)
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class WellbeingIT {

    /// One case of hate reaches the hard cap, one of violence the soft one.
    public static class WithNarrowCaps implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "steward.review.wellbeing.harms.hate.day", "PT0.001S,PT0.001S",
                    "steward.review.wellbeing.harms.hate.week", "PT0.001S,PT0.001S",
                    "steward.review.wellbeing.harms.violence.day", "PT0.001S,PT2H",
                    "steward.review.claim.lease", "10s");
        }
    }

    private static final List<String> PEOPLE = List.of("jun", "haruka", "indira", "rosa", "siti");
    private static final String ZONE = "Asia/Kuala_Lumpur";

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @AfterEach
    void leaveNothing() {
        platform.access().grantAll();
        PEOPLE.forEach(person -> desk().as(person).post("/v1/breaks/end"));
        desk().leaveNothing();
    }

    /// Duty C9 with the claim's own statement; domain §6.7: caps win over deadlines.
    @Test
    void whoReachedAHardCapIsHandedEverythingElseAndNoneOfThatHarm() {
        // Given
        List<CaseFixtures> hate = cases("hate", 6, "hate_speech", Severity.S1, "CN");
        List<CaseFixtures> spam = cases("spam", 6, "spam", Severity.S3, "CN");
        open(hate);
        open(spam);

        // When
        List<String> handedOut = new ArrayList<>();
        for (Response claim = desk().claim("jun");
                claim.statusCode() == 201;
                claim = desk().claim("jun")) {
            handedOut.add(claim.path("case.category"));
            decide("jun", claim);
        }

        // Then
        assertThat(handedOut)
                .containsExactly("hate_speech", "spam", "spam", "spam", "spam", "spam", "spam");
        Response mine = desk().as("jun").get("/v1/wellbeing/mine");
        assertThat(mine.<List<String>>path("withheld"))
                .containsExactly("harassment", "hate_speech");
        assertThat(mine.<List<String>>path("breakDue")).contains("HARD_CAP");
    }

    @Test
    void pastASoftCapMilderWorkGoesFirstAndABreakIsProposed() {
        // Given
        List<CaseFixtures> threats = cases("threat", 2, "violence_threat", Severity.S1, "KR");
        open(threats);
        open(cases("milder", 1, "spam", Severity.S3, "KR"));

        // When
        Response first = desk().claim("haruka", threats.getFirst());
        decide("haruka", first);
        Response second = desk().claim("haruka");
        decide("haruka", second);
        Response third = desk().claim("haruka");
        decide("haruka", third);

        // Then
        assertThat(first.<Object>path("breakDue")).isNull();
        assertThat(second.<String>path("case.category")).isEqualTo("spam");
        assertThat(third.<String>path("case.category")).isEqualTo("violence_threat");
        assertThat(third.<List<String>>path("breakDue.because")).contains("SOFT_CAP");
    }

    @Test
    void whoIsToSeeLessOfItIsHandedNoMoreAtHalfTheCapAndAgainAfterTheLastDay() throws SQLException {
        // Given: an hour of it today, where the cap is two
        register("indira", "ID");
        execute(
                "insert into exposure_day (person, day, harm, load_millis) values ('indira', current_date, 'animal-harm', %d)"
                        .formatted(Duration.ofMinutes(61).toMillis()));
        CaseFixtures one = cases("lighter", 1, "animal_cruelty", Severity.S1, "ID").getFirst();
        open(List.of(one));
        desk().release("indira", desk().claim("indira", one));

        // When
        accommodate("indira", Map.of("kind", "reduced-intensity"));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        desk().as("indira")
                                                .get("/v1/wellbeing/mine")
                                                .<List<String>>path("withheld"))
                                .contains("animal_cruelty"));
        assertThat(desk().decideAllOf("indira")).doesNotContain(one.caseId().value());

        // When
        accommodate(
                "indira",
                Map.of("kind", "reduced-intensity", "until", today().minusDays(2).toString()));

        // Then
        decide("indira", desk().claim("indira", one));
    }

    @Test
    void howeverAClaimEndsItIsInTheLedgerOnceAndTheSumsAreTheLedgers() throws Exception {
        // Given
        grant("rosa", List.of());
        List<CaseFixtures> cases = cases("ends", 6, "animal_cruelty", Severity.S1, "TW");
        open(cases);

        // When
        Response measured = desk().claim("rosa");
        Response counted = report(measured, 86_400, 3);
        report(measured, 1, 0);
        decide("rosa", measured);
        release(desk().claim("rosa"), "RETURNED", false);
        release(desk().claim("rosa"), "TOO_HARD", false);
        refer(desk().claim("rosa"));
        desk().claim("rosa");
        awaitEntries("rosa", 5);
        desk().claim("rosa");
        grant("rosa", List.of("animal_cruelty"));
        awaitEntries("rosa", 6);

        // Then
        assertThat(counted.<List<Integer>>path("seen.seconds"))
                .as("no more than the claim has lasted")
                .allMatch(seconds -> seconds < 60);
        Response mine = desk().as("rosa").get("/v1/wellbeing/mine");
        assertThat(mine.<String>path("zone")).isEqualTo(ZONE);
        assertThat(mine.<List<Boolean>>path("entries.measured"))
                .containsExactly(false, false, false, false, false, true);
        assertThat(mine.<List<String>>path("entries.harm")).containsOnly("animal-harm");
        long ledger =
                mine.<List<Integer>>path("entries.loadMillis").stream()
                        .mapToLong(Integer::longValue)
                        .sum();
        assertThat(mine.<Integer>path("harms.find { it.harm == 'animal-harm' }.today").longValue())
                .isEqualTo(ledger / 1000);
        assertThatThrownBy(() -> execute("update exposure set load_millis = 0"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never rewritten");
        assertThatThrownBy(() -> execute("truncate exposure")).isInstanceOf(SQLException.class);
    }

    @Test
    void nobodyIsHandedACaseDuringABreakAndOneClickGivesBackAndRests() {
        // Given
        List<CaseFixtures> both = cases("rest", 2, "spam", Severity.S3, "ID");
        open(both);

        // When
        Response begun = desk().as("indira").post("/v1/breaks");
        Response again = desk().as("indira").post("/v1/breaks");
        Response during = desk().claim("indira");
        Response ended = desk().as("indira").post("/v1/breaks/end");

        // Then
        assertThat(begun.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("startedAt")).isEqualTo(begun.path("startedAt"));
        assertThat(during.statusCode()).isEqualTo(409);
        assertThat(during.<String>path("errors[0].expected")).contains("/v1/breaks/end");
        assertThat(ended.<String>path("endedAt")).isNotNull();
        assertThat(desk().as("indira").post("/v1/breaks/end").statusCode()).isEqualTo(204);

        // When
        Response tooMuch = desk().claim("indira");
        Response whileHeld = desk().as("indira").post("/v1/breaks");
        desk().as("indira")
                .body(
                        Map.of(
                                "fencingToken",
                                Desk.token(tooMuch),
                                "reason",
                                "TOO_HARD",
                                "thenBreak",
                                true))
                .post("/v1/claims/{id}/release", tooMuch.<String>path("claimId"))
                .then()
                .statusCode(204);

        // Then
        assertThat(whileHeld.statusCode()).isEqualTo(409);
        assertThat(desk().claim("indira").statusCode()).isEqualTo(409);
        desk().as("indira").post("/v1/breaks/end").then().statusCode(200);
        Response other = desk().claim("indira");
        assertThat(other.<String>path("case.caseId"))
                .as("anything but what was too much")
                .isNotEqualTo(tooMuch.path("case.caseId"));
        decide("indira", other);
        Response last = desk().claim("indira");
        assertThat(last.<String>path("case.caseId"))
                .as("nothing else waits")
                .isEqualTo(tooMuch.path("case.caseId"));
        decide("indira", last);
    }

    /// Duty C10; domain §6.8.
    @Test
    void aLeadSeesWhoNeedsABreakAndNothingElse() {
        // Given
        open(cases("seen", 1, "harassment", Severity.S1, "MY"));
        decide("siti", desk().claim("siti"));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> {
                    Response due = desk().as("lead-apac").get("/v1/wellbeing/breaks-due");
                    assertThat(due.<List<String>>path("people")).contains("siti");
                    assertThat(due.<Map<String, Object>>path("$")).containsOnlyKeys("people");
                });
        assertThat(
                        desk().as("lead-emea")
                                .get("/v1/wellbeing/breaks-due")
                                .<List<String>>path("people"))
                .doesNotContain("siti");
        assertThat(desk().as("lead-apac").get("/v1/wellbeing/summary").statusCode()).isEqualTo(403);
        assertThat(desk().as("analyst").get("/v1/wellbeing/mine").statusCode()).isEqualTo(403);
        assertThat(desk().as("analyst").get("/v1/wellbeing/summary").statusCode()).isEqualTo(200);
        assertThat(
                        desk().as("analyst")
                                .queryParam("week", today().toString())
                                .get("/v1/wellbeing/summary")
                                .<String>path("errors[0].field"))
                .isEqualTo("week");

        desk().as("siti").get("/v1/wellbeing/mine").then().statusCode(200);
        assertThat(auditEntries("action like 'show-%'"))
                .contains(
                        "LOOK show-breaks-due lead-apac lead people own DONE",
                        "LOOK show-breaks-due lead-emea lead people own DONE",
                        "LOOK show-exposure siti moderator person siti DONE");

        // When
        desk().as("siti").post("/v1/breaks");

        // Then
        assertThat(
                        desk().as("lead-apac")
                                .get("/v1/wellbeing/breaks-due")
                                .<List<String>>path("people"))
                .doesNotContain("siti");
    }

    @Test
    void eachCaseSaysHowItIsShownToThisPersonAndNobodyGoesBelowTheFloor() {
        // Given
        CaseFixtures one = cases("shown", 1, "minor_safety", Severity.S0, "HK").getFirst();
        open(List.of(one));

        // When
        Response byDefault = desk().claim("jun", one);
        Response looser = choose("jun", Map.of("child-safety", List.of("BLUR")));
        Response unknown = choose("jun", Map.of("child-safty", List.of("BLUR")));
        Response chosen =
                choose(
                        "jun",
                        Map.of(
                                "child-safety",
                                List.of("BLUR", "MUTE", "NO_AUTOPLAY", "REDUCED_DETAIL")));
        Response asChosen = desk().claim("jun");

        // Then
        assertThat(byDefault.<String>path("case.display.harm")).isEqualTo("child-safety");
        assertThat(byDefault.<List<String>>path("case.display.media.image"))
                .containsExactly("BLUR", "GREYSCALE", "REDUCED_DETAIL");
        assertThat(byDefault.<List<String>>path("case.display.media.audio"))
                .containsExactly("MUTE", "NO_AUTOPLAY");
        assertThat(looser.statusCode()).isEqualTo(422);
        assertThat(looser.<String>path("errors[0].field")).isEqualTo("harms.child-safety");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(chosen.statusCode()).as(chosen.asString()).isEqualTo(200);
        assertThat(asChosen.<List<String>>path("case.display.media.image"))
                .containsExactly("BLUR", "REDUCED_DETAIL");
    }

    private Response choose(String person, Map<String, Object> harms) {
        return desk().as(person).body(Map.of("harms", harms)).put("/v1/wellbeing/display");
    }

    private Response report(Response claim, int video, int text) {
        Response answer =
                desk().as("rosa")
                        .body(
                                Map.of(
                                        "fencingToken",
                                        Desk.token(claim),
                                        "seen",
                                        List.of(
                                                seen("video", video, true),
                                                seen("text", text, true))))
                        .post("/v1/claims/{id}/exposure", claim.<String>path("claimId"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static Map<String, Object> seen(String medium, int seconds, boolean revealed) {
        return Map.of("medium", medium, "seconds", seconds, "revealed", revealed);
    }

    private void decide(String person, Response claim) {
        desk().as(person)
                .body(
                        Map.of(
                                "fencingToken",
                                Desk.token(claim),
                                "outcome",
                                "NO_VIOLATION",
                                "rationale",
                                "looked at it"))
                .post("/v1/cases/{id}/decisions", claim.<String>path("case.caseId"))
                .then()
                .statusCode(201);
    }

    private void release(Response claim, String reason, boolean thenBreak) {
        desk().as("rosa")
                .body(
                        Map.of(
                                "fencingToken",
                                Desk.token(claim),
                                "reason",
                                reason,
                                "thenBreak",
                                thenBreak))
                .post("/v1/claims/{id}/release", claim.<String>path("claimId"))
                .then()
                .statusCode(204);
    }

    private void refer(Response claim) {
        desk().as("rosa")
                .body(
                        Map.of(
                                "fencingToken",
                                Desk.token(claim),
                                "reason",
                                "POLICY_GAP",
                                "team",
                                "public-policy",
                                "question",
                                "which clause governs this?"))
                .post("/v1/cases/{id}/referrals", claim.<String>path("case.caseId"))
                .then()
                .statusCode(201);
    }

    private void awaitEntries(String person, int entries) {
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        desk().as(person)
                                                .get("/v1/wellbeing/mine")
                                                .<List<Object>>path("entries"))
                                .hasSize(entries));
    }

    private void register(String person, String market) {
        desk().as("operator")
                .body(
                        Map.of(
                                "roles", List.of("moderator"),
                                "regions", List.of("apac"),
                                "markets", List.of(market),
                                "languages", List.of("en")))
                .put("/v1/people/{id}", person)
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    private void accommodate(String person, Map<String, Object> accommodation) {
        desk().as("operator")
                .body(Map.of("accommodations", List.of(accommodation)))
                .put("/v1/people/{id}/profile", person)
                .then()
                .statusCode(200);
    }

    /// A moderator whose days begin in Kuala Lumpur.
    private void grant(String person, List<String> withheld) {
        platform.access()
                .say(
                        new AccessGranted(
                                new PersonId(person),
                                List.of("moderator"),
                                List.of("apac"),
                                List.of("TW"),
                                List.of("*"),
                                List.of(),
                                "clearview",
                                null,
                                null,
                                null,
                                new PersonId("test"),
                                Clock.systemUTC().instant(),
                                new Suitability(
                                        null, null, List.of(), withheld, List.of(), List.of(),
                                        ZONE)));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(desk().as(person).get("/v1/wellbeing/mine").<String>path("zone"))
                                .isEqualTo(ZONE));
    }

    private static List<CaseFixtures> cases(
            String name, int count, String category, Severity severity, String market) {
        List<CaseFixtures> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(
                    CaseFixtures.germanSpam("wellbeing-" + name + "-" + i)
                            .as(category, severity)
                            .in("apac", market, "en")
                            .at(CaseFixtures.NOON.plusSeconds(i)));
        }
        return cases;
    }

    private void open(List<CaseFixtures> cases) {
        long before = waiting();
        List<Event<?>> events = new ArrayList<>();
        cases.forEach(one -> events.add(one.opened()));
        desk().topic(Topics.cases("apac")).send(events);
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> assertThat(waiting()).isEqualTo(before + cases.size()));
    }

    private long waiting() {
        return desk()
                .as("lead-apac")
                .get("/v1/queues")
                .jsonPath()
                .getList("queues.queued", Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
