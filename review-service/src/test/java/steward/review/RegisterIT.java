package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.contracts.access.AccessEnded;
import steward.contracts.access.AccessFact;
import steward.contracts.access.AccessGranted;
import steward.contracts.activity.ActivityFact;
import steward.contracts.activity.CaseReleased;
import steward.contracts.event.Event;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// The register of people, and what hangs on it.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class RegisterIT {

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @AfterEach
    void leaveNothing() {
        desk().leaveNothing();
    }

    @Test
    void whoIsRegisteredIsToldOnceAndAChangeIsToldAgain() {
        // Given
        Map<String, Object> access =
                Map.of(
                        "roles", List.of("moderator"),
                        "regions", List.of("emea"),
                        "markets", List.of("DE", "AT"),
                        "until", "2030-01-01T00:00:00Z");

        // When
        Response created = put("person-told", access);
        Response again = put("person-told", access);
        Response changed = put("person-told", Map.of("roles", List.of("analyst", "moderator")));
        Response ended = desk().as("operator").post("/v1/people/person-told/end");
        Response endedAgain = desk().as("operator").post("/v1/people/person-told/end");

        // Then
        assertThat(List.of(created, again, changed, ended, endedAgain))
                .extracting(Response::statusCode)
                .containsExactly(201, 200, 200, 200, 200);
        assertThat(created.<String>path("state")).isEqualTo("ACTIVE");
        assertThat(ended.<String>path("state")).isEqualTo("ENDED");
        assertThat(endedAgain.<String>path("endedAt")).isEqualTo(ended.path("endedAt"));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> assertThat(told("person-told")).hasSize(3));
        assertThat(told("person-told"))
                .satisfiesExactly(
                        fact ->
                                assertThat(fact)
                                        .isInstanceOfSatisfying(
                                                AccessGranted.class,
                                                granted -> {
                                                    assertThat(granted.markets())
                                                            .containsExactly("AT", "DE");
                                                    assertThat(granted.until())
                                                            .isEqualTo("2030-01-01T00:00:00Z");
                                                    assertThat(granted.by().value())
                                                            .isEqualTo("operator");
                                                }),
                        fact -> assertThat(fact).isInstanceOf(AccessGranted.class),
                        fact -> assertThat(fact).isInstanceOf(AccessEnded.class));
    }

    @Test
    void theFirstOperatorIsRegisteredByTheInstallation() {
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(told("operator"))
                                .filteredOn(AccessGranted.class::isInstance)
                                .extracting(fact -> ((AccessGranted) fact).by().value())
                                .contains("steward"));
    }

    @Test
    void onlyOperatorsChangeTheRegisterAndNobodyTheirOwnEntry() {
        Map<String, Object> access = Map.of("roles", List.of("operator"));

        assertThat(desk().as("lead-emea").body(access).put("/v1/people/x").statusCode())
                .isEqualTo(403);
        assertThat(desk().as("auditor").post("/v1/people/ana/end").statusCode()).isEqualTo(403);
        assertThat(put("operator", access).statusCode()).isEqualTo(403);
        assertThat(desk().as("operator").post("/v1/people/operator/end").statusCode())
                .isEqualTo(403);
        assertThat(desk().as("operator").post("/v1/people/nobody/end").statusCode()).isEqualTo(404);
        assertThat(put("person-product", Map.of("roles", List.of("product"))).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aLeadSeesThePeopleOfTheirRegionsAndNoOthers() {
        // Given
        put("person-emea", Map.of("roles", List.of("moderator"), "regions", List.of("emea")));
        put("person-apac", Map.of("roles", List.of("moderator"), "regions", List.of("apac")));

        // Then
        assertThat(desk().as("lead-emea").get("/v1/people/person-emea").statusCode())
                .isEqualTo(200);
        assertThat(desk().as("lead-emea").get("/v1/people/person-apac").statusCode())
                .isEqualTo(404);
        assertThat(desk().as("lead-emea").get("/v1/people").<List<String>>path("items.id"))
                .contains("person-emea")
                .doesNotContain("person-apac");
        assertThat(desk().as("ana").get("/v1/people").statusCode()).isEqualTo(403);
        Response page = desk().as("operator").get("/v1/people?limit=1");
        assertThat(page.<List<String>>path("items.id")).hasSize(1);
        assertThat(page.<String>path("next")).isEqualTo(page.path("items[0].id"));
    }

    @Test
    void theCaseOfSomeoneWhoseAccessEndsGoesBackAtOnceAndTheirTokenIsDead() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("ended-holder").in("emea", "NL", "nl");
        desk().topic(Topics.cases("emea")).send(List.of(one.opened()));
        Response claim = desk().claim("dieter", one);

        // When
        platform.access().end("dieter");

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        desk().decide(
                                                        "dieter",
                                                        one,
                                                        Desk.token(claim),
                                                        "NO_VIOLATION")
                                                .statusCode())
                                .isEqualTo(403));
        Response next = desk().claim("galina", one);
        assertThat(Desk.token(next)).isNotEqualTo(Desk.token(claim));
        assertThat(desk().topic(Topics.ACTIVITY).read(ActivityFact.class))
                .extracting(Event::data)
                .filteredOn(CaseReleased.class::isInstance)
                .extracting(CaseReleased.class::cast)
                .filteredOn(released -> released.caseId().equals(one.caseId()))
                .extracting(CaseReleased::reason)
                .contains(CaseReleased.Reason.REVOKED);
        desk().release("galina", next);
        givenBack("dieter");
    }

    @Test
    void aCaseOutsideOfANarrowedScopeIsTakenBackAndNoneOfThemIsHandedOut() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("narrowed").in("apac", "KR", "ko");
        desk().topic(Topics.cases("apac")).send(List.of(one.opened()));
        desk().claim("haruka", one);

        // When
        put(
                "haruka",
                Map.of(
                        "roles", List.of("moderator"),
                        "regions", List.of("apac"),
                        "markets", List.of("JP"),
                        "languages", List.of("*"),
                        "vendor", "northwind"));

        // Then
        Response next = desk().claim("jun", one);
        assertThat(desk().as("haruka").get("/v1/cases/{id}", one.caseId().value()).statusCode())
                .isEqualTo(404);
        desk().release("jun", next);
        givenBack("haruka");
    }

    @Test
    void whoseContractIsOverIsRefusedWithoutAnyonesDoing() {
        // When
        platform.access().grant("elena", Instant.now().plusSeconds(3));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> {
                    Response refused = desk().claim("elena");
                    assertThat(refused.statusCode()).isEqualTo(403);
                    assertThat(refused.<String>path("errors[0].rule")).isEqualTo("access-ended");
                });
        givenBack("elena");
    }

    /// What takes two people is refused by the database itself, whoever writes to it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person_changed_by_another        | update person set changed_by = id where id = 'operator'",
                "decision_by_another_reviewer     | insert into decision (id, case_id, region, outcome, category, severity, actions, decider_kind, decider_id, manifestly_unfounded, reports_through, automated_detection, automated_decision, policy_release, decided_at) select 'again', case_id, region, outcome, category, severity, actions, decider_kind, decider_id, manifestly_unfounded, reports_through, automated_detection, automated_decision, policy_release, decided_at from decision where decider_kind = 'REVIEWER'"
            })
    void dutiesAreSeparatedByConstraints(String constraint, String statement) {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("duties-" + constraint).in("emea", "GB", "en");
        desk().topic(Topics.cases("emea")).send(List.of(one.opened()));
        Response claim = desk().claim("lead-emea", one);
        desk().decide("lead-emea", one, Desk.token(claim), "NO_VIOLATION");

        // Then
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(constraint);
    }

    private void givenBack(String person) {
        platform.access().grant(person, null);
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(desk().as(person).get("/v1/policies/current").statusCode())
                                .isEqualTo(200));
    }

    private Response put(String person, Map<String, Object> access) {
        return desk().as("operator").body(new HashMap<>(access)).put("/v1/people/{id}", person);
    }

    private List<AccessFact> told(String person) {
        return desk().topic(Topics.ACCESS).read(AccessFact.class).stream()
                .map(Event::data)
                .filter(fact -> fact.person().value().equals(person))
                .toList();
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
