package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steward.localplatform.testing.ServiceDatabase.execute;

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
import steward.contracts.cases.Severity;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.Outcome;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// A third person decides where two readers disagree.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class AdjudicationIT {

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
    void aThirdPersonDecidesBetweenTwoWhoDisagree() {
        // Given
        people().readTwice("dieter");
        CaseFixtures spam = Readers.fresh("read-differently");
        people().decide(
                        "dieter",
                        spam,
                        Readers.violation(people().held("dieter", spam), List.of(Readers.REMOVE)),
                        null);
        String token = Desk.token(desk().claim("galina", spam));

        // When
        Response second =
                people().decide("galina", spam, Readers.noViolation(token), "key-differs");

        // Then
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(202);
        assertThat(
                        people().decide("galina", spam, Readers.noViolation(token), "key-differs")
                                .asString())
                .isEqualTo(second.asString());
        assertThat(Readers.decisions(spam)).isEmpty();
        assertThat(people().adjudications("lead-emea")).contains(spam.caseId().value());
        assertThat(people().adjudications("lead-apac")).doesNotContain(spam.caseId().value());
        assertThat(desk().as("galina").get("/v1/adjudications").statusCode()).isEqualTo(403);
        assertThat(people().adjudication("lead-apac", spam).statusCode()).isEqualTo(404);
        Response shown = people().adjudication("lead-emea", spam);
        assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
        assertThat(shown.<List<String>>path("readings.name")).containsExactly("A", "B");
        assertThat(shown.<List<String>>path("readings.outcome"))
                .containsExactlyInAnyOrder("VIOLATION", "NO_VIOLATION");
        assertThat(shown.asString()).doesNotContain("dieter").doesNotContain("galina");

        // When
        Response decided = people().adjudicate("lead-emea", spam, List.of(Readers.REMOVE));

        // Then
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        assertThat(decided.<String>path("decisionId")).isEqualTo(second.path("decisionId"));
        DecisionRecorded recorded = people().recorded(spam).getLast();
        assertThat(recorded.decider().id()).isEqualTo("lead-emea");
        assertThat(recorded.outcome()).isEqualTo(Outcome.VIOLATION);
        assertThat(Readers.decisions(spam)).hasSize(1);
        assertThat(people().became("dieter", spam)).isEqualTo("ADJUDICATED");
        assertThat(people().became("galina", spam)).isEqualTo("ADJUDICATED");
        assertThat(desk().as("galina").get("/v1/work").<String>path("readTwice[0].outcome"))
                .isEqualTo("VIOLATION");
        assertThat(people().adjudicate("lead-emea", spam, List.of(Readers.REMOVE)).statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> execute(Readers.set(spam, "adjudicator = second_reader")))
                .hasMessageContaining("double_review_adjudicated_by_a_third");
        assertThatThrownBy(() -> execute(Readers.set(spam, "second_reader = first_reader")))
                .hasMessageContaining("double_review_read_by_another");
    }

    @Test
    void theQualityDeskDecidesBetweenTwoAndTheSameRequestAgainIsAnsweredTheSame() {
        // Given
        people().readTwice("dieter");
        CaseFixtures spam = Readers.fresh("read-for-quality");
        people().decide(
                        "dieter",
                        spam,
                        Readers.violation(people().held("dieter", spam), List.of(Readers.REMOVE)),
                        null);
        people().decide(
                        "galina",
                        spam,
                        Readers.noViolation(Desk.token(desk().claim("galina", spam))),
                        null);
        assertThat(people().adjudications("quality")).contains(spam.caseId().value());
        assertThat(people().adjudication("quality", spam).statusCode()).isEqualTo(200);

        // When
        Response decided = adjudicate("quality", spam, "key-quality", "a quotation");
        Response again = adjudicate("quality", spam, "key-quality", "a quotation");
        Response other = adjudicate("quality", spam, "key-quality", "something else");
        Response late = adjudicate("quality", spam, "key-later", "a quotation");

        // Then
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
        assertThat(again.<String>path("decisionId")).isEqualTo(decided.path("decisionId"));
        assertThat(other.statusCode()).as("another body under the key").isEqualTo(422);
        assertThat(late.statusCode()).as("nothing waits any more").isEqualTo(404);
        assertThat(Readers.decisions(spam)).hasSize(1);
        assertThat(people().recorded(spam).getLast().decider().id()).isEqualTo("quality");
        assertThat(people().rates("quality", "emea").statusCode()).isEqualTo(200);
        assertThat(
                        desk().as("quality")
                                .queryParams("region", "emea", "by", "PERSON")
                                .get("/v1/double-review/agreement")
                                .statusCode())
                .isEqualTo(200);
        assertThat(desk().as("quality").get("/v1/queues").statusCode())
                .as("leads nobody")
                .isEqualTo(403);
        assertThat(desk().claim("quality").statusCode()).isEqualTo(403);
    }

    private Response adjudicate(String person, CaseFixtures on, String key, String rationale) {
        return desk().as(person)
                .header("Idempotency-Key", key)
                .body(Map.of("outcome", "NO_VIOLATION", "rationale", rationale))
                .post("/v1/adjudications/{id}/decision", on.caseId().value());
    }

    @Test
    void whatCannotBeUndoneNeedsAReaderWhoWantsItToo() {
        // Given
        people().readTwice("dieter");
        CaseFixtures abuse = Readers.fresh("read-irreversible").as("harassment", Severity.S2);
        people().decide(
                        "dieter",
                        abuse,
                        Readers.harassment(people().held("dieter", abuse), List.of(Readers.REMOVE)),
                        null);
        Response second =
                people().decide(
                                "galina",
                                abuse,
                                Readers.harassment(
                                        Desk.token(desk().claim("galina", abuse)),
                                        List.of(Readers.REMOVE, Readers.CLOSE_ACCOUNT)),
                                null);
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(202);

        // When
        Response alone =
                people().adjudicate(
                                "lead-emea", abuse, "CS-HARASS-1", List.of(Readers.CLOSE_ACCOUNT));
        Response together =
                people().adjudicate(
                                "lead-emea",
                                abuse,
                                "CS-HARASS-1",
                                List.of(Readers.CLOSE_ACCOUNT, Readers.REMOVE));

        // Then
        assertThat(alone.statusCode()).as(alone.asString()).isEqualTo(422);
        assertThat(alone.<String>path("errors[0].rule")).isEqualTo("reversible");
        assertThat(together.statusCode()).as(together.asString()).isEqualTo(201);
        assertThat(
                        Objects.requireNonNull(people().recorded(abuse).getLast().basis())
                                .secondPerson())
                .isEqualTo("galina");
    }

    private Readers people() {
        return new Readers(desk());
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
