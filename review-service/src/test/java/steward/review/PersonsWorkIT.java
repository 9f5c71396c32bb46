package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.localplatform.testing.ServiceDatabase.count;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What one person has to do and did today, in front of those who lead them and of nobody else.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class PersonsWorkIT {

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @AfterEach
    void leaveNothing() {
        desk().leaveNothing();
    }

    @Test
    void aLeadSeesWhatOneOfTheirsHoldsHasAsideAndDecidedTodayAndItIsWrittenDown() throws Exception {
        // Given
        CaseFixtures first = CaseFixtures.germanSpam("work-first");
        CaseFixtures second = CaseFixtures.germanSpam("work-second");
        CaseFixtures third = CaseFixtures.germanSpam("work-third");
        desk().topic(Topics.cases("emea")).send(List.of(first.opened()));
        Response decided = desk().claim("dieter", first);
        assertThat(desk().decide("dieter", first, Desk.token(decided), "NO_VIOLATION").statusCode())
                .isEqualTo(201);
        desk().topic(Topics.cases("emea")).send(List.of(second.opened()));
        Response aside = desk().claim("dieter", second);
        assertThat(
                        desk().as("dieter")
                                .body(Map.of("fencingToken", Desk.token(aside)))
                                .post("/v1/claims/{id}/hold", aside.<String>path("claimId"))
                                .statusCode())
                .isEqualTo(200);
        desk().topic(Topics.cases("emea")).send(List.of(third.opened()));
        Response held = desk().claim("dieter", third);
        long looks = looks();

        // When
        Response work = desk().as("lead-emea").get("/v1/people/dieter/work");

        // Then
        assertThat(work.statusCode()).as(work.asString()).isEqualTo(200);
        assertThat(work.<String>path("inHand.caseId")).isEqualTo(third.caseId().value());
        assertThat(work.<List<String>>path("aside.caseId"))
                .containsExactly(second.caseId().value());
        assertThat(work.<List<String>>path("decidedLast.caseId")).contains(first.caseId().value());
        assertThat(work.<Integer>path("decided")).isPositive();
        assertThat(work.asString()).doesNotContain("rationale", "text", "load", "exposure");
        assertThat(looks()).isEqualTo(looks + 1);
        desk().decide("dieter", third, Desk.token(held), "NO_VIOLATION");
        Response again = desk().as("dieter").post("/v1/work/{id}/claim", second.caseId().value());
        assertThat(desk().decide("dieter", second, Desk.token(again), "NO_VIOLATION").statusCode())
                .isEqualTo(201);
    }

    @Test
    void nobodyElseDoes() {
        assertThat(status("lead-apac", "dieter")).isEqualTo(404);
        assertThat(status("lead-emea", "nobody")).isEqualTo(404);
        assertThat(status("lead-emea", "lead-emea")).isEqualTo(404);
        assertThat(status("dieter", "dieter")).isEqualTo(403);
        assertThat(status("auditor", "dieter")).isEqualTo(403);
    }

    @Test
    void whatIsReadTwiceIsNotNamed() {
        // Given
        Readers people = new Readers(desk());
        people.readTwice("dieter");
        try {
            CaseFixtures read = Readers.fresh("work-twice");
            String token = people.held("dieter", read);
            assertThat(
                            people.decide(
                                            "dieter",
                                            read,
                                            Readers.violation(token, List.of(Readers.REMOVE)),
                                            null)
                                    .statusCode())
                    .isEqualTo(202);
            Response second = desk().claim("galina", read);

            // When
            Response work = desk().as("lead-emea").get("/v1/people/galina/work");

            // Then
            assertThat(work.<String>path("inHand.category")).as(work.asString()).isNotNull();
            assertThat(work.<String>path("inHand.caseId")).isNull();
            assertThat(
                            people.decide(
                                            "galina",
                                            read,
                                            Readers.violation(
                                                    Desk.token(second), List.of(Readers.REMOVE)),
                                            null)
                                    .statusCode())
                    .isEqualTo(201);
        } finally {
            people.end();
        }
    }

    private int status(String lead, String person) {
        return desk().as(lead).get("/v1/people/{id}/work", person).statusCode();
    }

    private static long looks() throws Exception {
        return count("audit_entry where action = 'show-work'");
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
