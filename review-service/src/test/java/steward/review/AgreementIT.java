package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static steward.localplatform.testing.ServiceDatabase.auditEntries;
import static steward.localplatform.testing.ServiceDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// How much is read twice, and how far readers agree.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class AgreementIT {

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
    void ratesAreSetByLeadsForTheirRegionsOneRevisionAfterTheOther() {
        // Given
        int revision = people().rates("lead-emea", "emea").path("revision");

        // When
        Response set = people().setRates("lead-emea", "emea", revision, "galina", "12.5");
        Response stale = people().setRates("lead-emea", "emea", revision, "galina", "1");

        // Then
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
        assertThat(set.<Integer>path("revision")).isEqualTo(revision + 1);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(people().rates("lead-emea", "emea").<Float>path("rates.people[0].percent"))
                .isEqualTo(12.5f);
        assertThat(people().rates("auditor", "emea").statusCode()).isEqualTo(200);
        assertThat(people().rates("lead-apac", "emea").statusCode()).isEqualTo(422);
        assertThat(people().setRates("lead-apac", "emea", 0, "galina", "1").statusCode())
                .isEqualTo(422);
        assertThat(people().setRates("galina", "emea", 0, "dieter", "1").statusCode())
                .isEqualTo(403);
        assertThat(
                        people().setRates("lead-emea", "emea", revision + 1, "galina", "100.5")
                                .statusCode())
                .isEqualTo(422);
        assertThat(auditEntries("action = 'set-double-review-rates'"))
                .last()
                .isEqualTo(
                        "WRITE set-double-review-rates lead-emea lead double-review-rates emea DONE");
    }

    @Test
    void agreementIsShownWithItsSizeAndNothingIsSaidOfFewPairs() throws SQLException {
        // Given
        CaseFixtures spam = Readers.fresh("agreement");
        String token = people().held("dieter", spam);
        assertThat(people().decide("dieter", spam, Readers.noViolation(token), null).statusCode())
                .isEqualTo(201);
        pairs(spam, "VIOLATION", "VIOLATION", 20);
        pairs(spam, "VIOLATION", "NO_VIOLATION", 5);
        pairs(spam, "NO_VIOLATION", "VIOLATION", 10);
        pairs(spam, "NO_VIOLATION", "NO_VIOLATION", 15);
        execute(
                "update double_review set first_reader = 'seldom' where id in (select id from double_review where id like 'pair-%' limit 2)");

        // When
        Response queues = agreement("lead-emea", "QUEUE");
        Response people = agreement("lead-emea", "PERSON");

        // Then
        assertThat(queues.statusCode()).as(queues.asString()).isEqualTo(200);
        assertThat(queues.<Integer>path("groups[0].figures.pairs")).isEqualTo(50);
        assertThat((double) queues.<Float>path("groups[0].figures.agreement"))
                .isCloseTo(0.7, within(1e-6));
        assertThat((double) queues.<Float>path("groups[0].figures.kappa"))
                .isCloseTo(0.4, within(1e-6));
        assertThat(people.<List<String>>path("groups.person"))
                .containsExactlyInAnyOrder("one", "other");
        assertThat(people.<Integer>path("suppressed")).isEqualTo(1);
        assertThat(agreement("analyst", "CLAUSE").statusCode()).isEqualTo(200);
        assertThat(agreement("analyst", "PERSON").statusCode()).isEqualTo(403);
        assertThat(agreement("lead-apac", "QUEUE").statusCode()).isEqualTo(422);
        assertThat(auditEntries("action = 'look-at-agreement'"))
                .contains(
                        "LOOK look-at-agreement lead-emea lead double-review-agreement emea PERSON");
    }

    /// As if so many cases had been read twice on a day long ago.
    private static void pairs(CaseFixtures on, String first, String second, int times)
            throws SQLException {
        execute(
                """
                insert into double_review (
                    id, case_id, region, market, category, decisions, contents, first_reader, first_judgement, first_release, first_at,
                    second_reader, second_judgement, second_release, second_at, settled_at, settlement)
                select 'pair-%1$s-%2$s-' || n, '%3$s', 'emea', 'DE', 'spam', 0, '{}', 'one', '{"outcome": "%1$s"}', 'r', '2020-01-02',
                    'other', '{"outcome": "%2$s"}', 'r', '2020-01-02', '2020-01-02', 'OVERTAKEN'
                from generate_series(1, %4$d) n
                """
                        .formatted(first, second, on.caseId(), times));
    }

    private Response agreement(String person, String by) {
        return desk().as(person)
                .queryParams(
                        Map.of(
                                "region",
                                "emea",
                                "by",
                                by,
                                "from",
                                "2020-01-01",
                                "until",
                                "2020-01-31"))
                .get("/v1/double-review/agreement");
    }

    private Readers people() {
        return new Readers(desk());
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
