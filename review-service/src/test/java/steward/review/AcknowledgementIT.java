package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// Duty of every moderator: to work by the rules as they are. What changed is said, a time is given, and only then is the work kept from who has not read it.
@QuarkusTest
@TestProfile(DemandingDesk.class)
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class AcknowledgementIT {

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    /// Without shifts, so that the time does not depend on the day of the test.
    @BeforeEach
    void registerAModerator() {
        Map<String, Object> access =
                Map.of(
                        "roles", List.of("moderator"),
                        "regions", List.of("apac"),
                        "markets", List.of("KR"),
                        "languages", List.of("*"),
                        "vendor", "northwind");
        assertThat(desk().as("operator").body(access).put("/v1/people/{id}", "jun").statusCode())
                .isIn(200, 201);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        execute("delete from policy_acknowledgement");
        platform.access().grantAll();
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(desk().as("jun").get("/v1/policies/current").statusCode())
                                .isEqualTo(200));
        desk().leaveNothing();
    }

    @Test
    void aChangeIsSaidWithWhatItTouchesAndUntilWhenOneMayGoOn() throws SQLException {
        // When
        String change = spamWasAnotherRule();

        // Then
        Response feed = desk().as("jun").get("/v1/policies/changes");
        assertThat(feed.<String>path("changes[0].id")).isEqualTo(change);
        assertThat(feed.<Map<String, String>>path("changes[0].changed[0]"))
                .containsEntry("kind", "clauses")
                .containsEntry("id", "CS-SPAM-1")
                .containsEntry("from", "0.9.0")
                .containsEntry("to", "1.0.0");
        assertThat(feed.<List<String>>path("changes[0].categories"))
                .contains("spam")
                .doesNotContain("harassment");
        assertThat(Instant.parse(feed.path("changes[0].dueAt")))
                .isEqualTo(
                        Instant.parse(feed.<String>path("changes[0].at")).plus(Duration.ofDays(3)));
        assertThat(feed.<Boolean>path("changes[0].withheld")).isFalse();
        assertThat(feed.<Object>path("changes[0].owed")).isNull();
        assertThat(
                        desk().as("policy-manager")
                                .get("/v1/policies/changes")
                                .<Integer>path("changes[0].owed"))
                .isPositive();
    }

    @Test
    void whoHasNotAcknowledgedInTimeIsHandedEverythingElseUntilTheyDo() throws SQLException {
        // Given
        String change = spamWasAnotherRule();
        CaseFixtures spam = CaseFixtures.germanSpam("ack-spam").in("apac", "KR", "ko");
        CaseFixtures other =
                CaseFixtures.germanSpam("ack-other")
                        .as("harassment", Severity.S4)
                        .in("apac", "KR", "ko")
                        .at(CaseFixtures.NOON.plusSeconds(60));
        desk().topic(Topics.cases("apac")).send(List.of(spam.opened(), other.opened()));
        desk().release("jun", desk().claim("jun", spam));

        // When
        execute(
                "update policy_acknowledgement set due_at = now() - interval '1 second' where person = 'jun'");

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> {
                    Response claim = desk().claim("jun");
                    String handed = claim.statusCode() == 201 ? claim.path("case.caseId") : "";
                    if (!handed.isEmpty()) {
                        desk().release("jun", claim);
                    }
                    assertThat(handed).isEqualTo(other.caseId().value());
                });
        assertThat(
                        desk().as("jun")
                                .get("/v1/policies/changes")
                                .<Boolean>path("changes[0].withheld"))
                .isTrue();

        // When
        assertThat(acknowledge("jun", change).statusCode()).isEqualTo(204);

        // Then
        desk().release("jun", desk().claim("jun", spam));
        assertThat(acknowledge("jun", change).statusCode()).as("again").isEqualTo(204);
        assertThat(acknowledge("jun", "another").statusCode()).isEqualTo(404);
        assertThat(
                        rows(
                                "select action from audit_entry where actor = 'jun' and action = 'acknowledge-policy' and matter_id = '%s'"
                                        .formatted(change)))
                .hasSize(1);
    }

    /// The rules that were seen last are made to differ from those in force: what is in force now counts as a change then.
    private String spamWasAnotherRule() throws SQLException {
        await().atMost(Desk.PATIENCE).until(() -> !rows("select 1 from policy_change").isEmpty());
        execute("delete from policy_acknowledgement");
        execute(
                """
                with seen as (delete from policy_change returning *)
                insert into policy_change (id, at, release, emergency, categories, changed, rules)
                select 'before-%d', at - interval '1 day', release, false, '{}', '[]', jsonb_set(rules, '{clauses,CS-SPAM-1}', '"0.9.0"')
                from seen order by at desc limit 1
                """
                        .formatted(Clock.systemUTC().millis()));
        await().atMost(Desk.PATIENCE)
                .until(() ->
                        rows("select 1 from policy_acknowledgement where person = 'jun'").size()
                                == 1);
        return rows("select change from policy_acknowledgement where person = 'jun'").getFirst();
    }

    private Response acknowledge(String person, String change) {
        return desk().as(person).post("/v1/policies/changes/{id}/acknowledgement", change);
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
