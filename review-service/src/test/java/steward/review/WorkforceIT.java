package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.access.AccessFact;
import steward.contracts.access.AccessGranted;
import steward.contracts.access.Suitability;
import steward.contracts.activity.ActivityFact;
import steward.contracts.activity.CaseReleased;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;
import steward.review.queue.RankOrder;
import steward.review.queue.RankOrder.Ranked;

/// What the register knows of people decides which cases they are handed.
@QuarkusTest
@TestProfile(DemandingDesk.class)
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class WorkforceIT {

    private static final List<String> CATEGORIES =
            List.of("spam", "hate_speech", "harassment", "animal_cruelty");
    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final Set<String> OPTED_OUT = Set.of("hate_speech", "animal_cruelty");

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @AfterEach
    void leaveNothing() {
        platform.access().grantAll();
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(desk().as("jun").get("/v1/policies/current").statusCode())
                                .isEqualTo(200));
        desk().leaveNothing();
    }

    /// Duty C9, with the claim's own statement.
    @Test
    void whoOptedOutIsHandedEverythingElseInOrderAndNothingOfThat() {
        // Given
        register("jun", moderator("apac", List.of("NZ", "SG")));
        choose("jun", Map.of("optOuts", List.copyOf(OPTED_OUT)));
        List<CaseFixtures> cases = mixedCases(Clock.systemUTC().instant(), new Random(11));
        open("apac", cases);

        // When
        List<String> handedOut = new ArrayList<>();
        for (Response claim = desk().claim("jun");
                claim.statusCode() == 201;
                claim = desk().claim("jun")) {
            String id = claim.path("case.caseId");
            handedOut.add(id);
            CaseFixtures one = named(cases, id);
            desk().decide("jun", one, Desk.token(claim), "NO_VIOLATION");
        }

        // Then
        assertThat(handedOut)
                .isEqualTo(
                        cases.stream()
                                .filter(one -> !OPTED_OUT.contains(one.category()))
                                .map(WorkforceIT::ranked)
                                .sorted(RankOrder.at(Clock.systemUTC().instant()))
                                .map(ranked -> ranked.id().value())
                                .toList());
    }

    /// Duty A15. The firm has two seats here.
    @Test
    void aFirmHasAsManyPeopleWithAccessAsSeatsAndWhoLeavesMakesRoom() throws Exception {
        // Given
        Response first = seated("seat-1");
        Response second = seated("seat-2");

        // When
        Response third = seated("seat-3");
        Response again = seated("seat-1");
        Response ended = desk().as("operator").post("/v1/people/seat-2/end");
        List<Integer> oneSeatForTwo;
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            oneSeatForTwo =
                    both
                            .invokeAll(
                                    List.<Callable<Integer>>of(
                                            () -> seated("seat-4").statusCode(),
                                            () -> seated("seat-5").statusCode()))
                            .stream()
                            .map(Future::resultNow)
                            .toList();
        }

        // Then
        assertThat(List.of(first, second, third, again, ended))
                .extracting(Response::statusCode)
                .containsExactly(201, 201, 409, 200, 200);
        assertThat(third.<String>path("errors[0].field")).isEqualTo("vendor");
        assertThat(third.<String>path("errors[0].rule")).isEqualTo("seats");
        assertThat(oneSeatForTwo).containsExactlyInAnyOrder(201, 409);
        List.of("seat-1", "seat-4", "seat-5")
                .forEach(one -> desk().as("operator").post("/v1/people/{id}/end", one));
    }

    private Response seated(String person) {
        return desk().as("operator")
                .body(
                        Map.of(
                                "roles", List.of("moderator"),
                                "regions", List.of("amer"),
                                "vendor", "smallfirm"))
                .put("/v1/people/{id}", person);
    }

    @Test
    void anOptOutTakesTheCaseInHandBackAtOnceAndIsNobodysToSeeButTheirOwn() {
        // Given
        register("jun", moderator("apac", List.of("TW")));
        CaseFixtures one =
                CaseFixtures.germanSpam("opted-out-holder")
                        .as("harassment", Severity.S2)
                        .in("apac", "TW", "zh");
        open("apac", List.of(one));
        desk().claim("jun", one);

        // When
        choose("jun", Map.of("optOuts", List.of("harassment")));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(
                        () -> assertThat(released(one)).contains(CaseReleased.Reason.REVOKED));
        assertThat(desk().claim("jun").statusCode()).isEqualTo(204);
        assertThat(desk().as("lead-apac").get("/v1/people/jun/choices").statusCode())
                .isEqualTo(404);
        assertThat(desk().as("jun").get("/v1/people/jun/choices").<List<String>>path("withheld"))
                .containsExactly("harassment");
        assertThat(
                        desk().as("jun")
                                .body(Map.of("optOuts", List.of("harassmnt")))
                                .put("/v1/people/jun/choices")
                                .<String>path("errors[0].field"))
                .isEqualTo("optOuts");
    }

    /// Duty A13, from the table of levels to the claim.
    @Test
    void aCertificateIsWorthWhatTheClientsApprovedTableSays() {
        // Given
        register("jun", moderator("apac", List.of("HK")));
        certify("jun", "450");
        CaseFixtures one =
                CaseFixtures.germanSpam("needs-a-level")
                        .as("privacy_violation", Severity.S2)
                        .in("apac", "HK", "en");
        open("apac", List.of(one));

        // When
        Response proposed = propose("social-app", "400");
        Response byThemselves = approve("operator", "social-app", proposed);
        Response before = desk().claim("jun");
        Response approved = approve("policy-manager", "social-app", proposed);

        // Then
        assertThat(byThemselves.statusCode()).isEqualTo(409);
        assertThat(before.statusCode()).isEqualTo(204);
        assertThat(approved.statusCode()).isEqualTo(200);
        desk().release("jun", desk().claim("jun", one));
        assertThat(
                        approve("policy-manager", "game-world", propose("game-world", "550"))
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        desk().as("operator")
                                .get("/v1/people/jun/profile")
                                .<List<String>>path("certified.client"))
                .containsExactly("social-app");
    }

    @Test
    void whoWorksUnderAnotherLawOrHasAnInterestIsNotHandedTheCase() {
        // Given
        CaseFixtures one =
                CaseFixtures.germanSpam("another-law")
                        .as("misinformation", Severity.S2)
                        .in("apac", "JP", "ja");
        CaseFixtures other = CaseFixtures.germanSpam("own-account").in("apac", "JP", "ja");
        Map<String, Object> access = moderator("apac", List.of("JP"));
        access.put("jurisdiction", "MY");
        register("jun", access);
        enter(
                "jun",
                Map.of(
                        "conflicts",
                        List.of(
                                Map.of(
                                        "kind",
                                        "ACCOUNT",
                                        "client",
                                        "social-app",
                                        "id",
                                        "author-own-account"))));
        open("apac", List.of(one, other));

        // Then
        assertThat(desk().claim("jun").statusCode()).isEqualTo(204);

        // When
        access.put("jurisdiction", "CA");
        register("jun", access);
        enter("jun", Map.of());

        // Then
        desk().release("jun", desk().claim("jun", one));
    }

    /// Duty C11.
    @Test
    void whoHasAShorterRunIsGivenSomethingElseSooner() throws SQLException {
        // Given
        execute("update claim set reviewer = 'who was here before' where reviewer = 'jun'");
        register("jun", moderator("apac", List.of("AU")));
        enter("jun", Map.of("longestRun", 1));
        awaitTold("jun", suitability -> Objects.equals(suitability.longestRun(), 1));
        List<CaseFixtures> cases = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            cases.add(
                    CaseFixtures.germanSpam("own-run-" + i)
                            .in("apac", "AU", "en")
                            .at(CaseFixtures.NOON.minusSeconds(9000 - i)));
        }
        cases.add(
                CaseFixtures.germanSpam("own-run-other")
                        .as("scam_fraud", Severity.S3)
                        .in("apac", "AU", "en"));
        open("apac", cases);

        // When
        List<String> handedOut = new ArrayList<>();
        for (Response claim = desk().claim("jun");
                claim.statusCode() == 201;
                claim = desk().claim("jun")) {
            CaseFixtures one = named(cases, claim.path("case.caseId"));
            handedOut.add(one.name());
            desk().decide("jun", one, Desk.token(claim), "NO_VIOLATION");
        }

        // Then
        assertThat(handedOut)
                .containsExactly("own-run-0", "own-run-other", "own-run-1", "own-run-2");
        assertThat(
                        desk().as("operator")
                                .body(Map.of("longestRun", 0))
                                .put("/v1/people/{id}/profile", "jun")
                                .<String>path("errors[0].field"))
                .isEqualTo("longestRun");
        enter("jun", Map.of());
    }

    private List<CaseReleased.Reason> released(CaseFixtures one) {
        return desk().topic(Topics.ACTIVITY).read(ActivityFact.class).stream()
                .map(Event::data)
                .filter(CaseReleased.class::isInstance)
                .map(CaseReleased.class::cast)
                .filter(released -> released.caseId().equals(one.caseId()))
                .map(CaseReleased::reason)
                .toList();
    }

    /// What nobody of these tests may take stays in the queue, so that only what is added counts.
    private void open(String region, List<CaseFixtures> cases) {
        long before = waiting();
        List<Event<?>> events = new ArrayList<>();
        cases.forEach(one -> events.add(one.opened()));
        desk().topic(Topics.cases(region)).send(events);
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

    private void register(String person, Map<String, Object> access) {
        Response answer = desk().as("operator").body(access).put("/v1/people/{id}", person);
        assertThat(answer.statusCode()).isIn(200, 201);
        awaitTold(person, _ -> true);
    }

    private void choose(String person, Map<String, Object> choices) {
        Response answer = desk().as(person).body(choices).put("/v1/people/{id}/choices", person);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<String> withheld = answer.path("withheld");
        awaitTold(person, suitability -> suitability.withheld().equals(withheld));
    }

    private void enter(String person, Map<String, Object> profile) {
        Response answer =
                desk().as("operator").body(profile).put("/v1/people/{id}/profile", person);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        int conflicts = answer.<List<?>>path("conflicts").size();
        awaitTold(person, suitability -> suitability.conflictingAccounts().size() == conflicts);
    }

    private void certify(String person, String total) {
        enter(
                person,
                Map.of(
                        "certificates",
                        List.of(
                                Map.of(
                                        "language", "en",
                                        "test", "TOEIC-LR",
                                        "scores", Map.of("total", Integer.valueOf(total)),
                                        "takenOn", "2025-11-21",
                                        "issuer", "a test centre"))));
    }

    private Response propose(String client, String atLeast) {
        return desk().as("operator")
                .body(
                        Map.of(
                                "levels", List.of("working"),
                                "rules",
                                        List.of(
                                                Map.of(
                                                        "test", "TOEIC-LR",
                                                        "score", "total",
                                                        "atLeast", Integer.valueOf(atLeast),
                                                        "level", "working"))))
                .post("/v1/level-tables/{client}", client);
    }

    private Response approve(String person, String client, Response proposed) {
        return desk().as(person)
                .body(Map.of("reference", "letter of 1 November"))
                .post(
                        "/v1/level-tables/{client}/{version}/approval",
                        client,
                        proposed.<Integer>path("version"));
    }

    /// Waits until the last that the topic says of a person is this, and gives the desk the moment it needs to hear it.
    private void awaitTold(String person, Predicate<Suitability> expected) {
        await().atMost(Desk.PATIENCE)
                .until(() -> {
                    List<AccessFact> told =
                            desk().topic(Topics.ACCESS).read(AccessFact.class).stream()
                                    .map(Event::data)
                                    .filter(fact -> fact.person().value().equals(person))
                                    .toList();
                    return !told.isEmpty()
                            && told.getLast() instanceof AccessGranted granted
                            && granted.suitability() != null
                            && expected.test(granted.suitability());
                });
    }

    private static Map<String, Object> moderator(String region, List<String> markets) {
        return new HashMap<>(
                Map.of(
                        "roles", List.of("moderator"),
                        "regions", List.of(region),
                        "markets", markets,
                        "languages", List.of("*"),
                        "vendor", "northwind"));
    }

    private static List<CaseFixtures> mixedCases(Instant now, Random random) {
        List<CaseFixtures> cases = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cases.add(
                    CaseFixtures.germanSpam("mixed-" + i)
                            .as(
                                    CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                                    SEVERITIES.get(random.nextInt(SEVERITIES.size())))
                            .in("apac", i % 2 == 0 ? "NZ" : "SG", i % 5 == 0 ? null : "en")
                            .at(now.minusSeconds(random.nextBoolean() ? 300 + i : 5400 + i)));
        }
        return cases;
    }

    private static CaseFixtures named(List<CaseFixtures> cases, String id) {
        return cases.stream()
                .filter(one -> one.caseId().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Ranked ranked(CaseFixtures one) {
        CaseOpened opened = (CaseOpened) one.opened().data();
        return new Ranked(opened.caseId(), opened.severity(), opened.rankAt(), opened.deadline());
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
