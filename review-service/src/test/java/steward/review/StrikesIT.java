package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.localplatform.testing.ServiceDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// How long strikes count, and what a decision would add.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class StrikesIT {

    private static final String SPAMMER = "author-of-strikes";

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
    void aStrikeCountsUntilTheInstantAtWhichItExpires() throws SQLException {
        // Given
        CaseFixtures first = spam("strike-first");
        CaseFixtures second = spam("strike-second");
        Response struck = violate(first);
        assertThat(struck.statusCode()).as(struck.asString()).isEqualTo(201);
        Response claim = held(second);
        assertThat(outlook(second, "CS-SPAM-1")).isEqualTo(2);

        // When
        execute(
                "update strike set expires_at = now() where case_id = '%s'"
                        .formatted(first.caseId()));

        // Then
        Response strikes = strikes(second);
        assertThat(strikes.<Integer>path("sum")).isZero();
        assertThat(strikes.<Boolean>path("strikes[0].counts")).isFalse();
        assertThat(strikes.<String>path("strikes[0].takenBackAt")).isNull();
        assertThat(outlook(second, "CS-SPAM-1")).isEqualTo(1);

        // When
        Response decided =
                people().decide(
                                "dieter",
                                second,
                                Readers.violation(Desk.token(claim), List.of(Readers.REMOVE)),
                                null);

        // Then
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        assertThat(decided.<String>path("proposed.type"))
                .as("the ladder begins anew")
                .isEqualTo("warn_account");
        Response after =
                desk().as("lead-emea").get("/v1/cases/{id}/strikes", second.caseId().value());
        assertThat(after.<Integer>path("sum")).isEqualTo(1);
        assertThat(after.<List<Boolean>>path("strikes.counts")).containsExactly(true, false);
    }

    @Test
    void whatADecisionWouldAddIsSaidOfTheVersionsThatTheCaseIsJudgedUnder() {
        // Given
        new AutomatedPolicy(desk()).isInForce();
        CaseFixtures old =
                CaseFixtures.germanSpam("strike-governed")
                        .as("scam_fraud", Severity.S2)
                        .at(Instant.parse("2026-10-15T12:00:00Z"));

        // When
        Response claim = held(old);

        // Then
        assertThat(claim.<String>path("case.clauses.find { it.clause == 'CS-MALWARE-1' }.version"))
                .as("the version of today governs later content only")
                .isEqualTo("1.0.0");
        Response strikes = strikes(old);
        assertThat(strikes.<List<String>>path("outlook.clause"))
                .isEqualTo(claim.path("case.clauses.clause"));
        assertThat(strikes.<List<String>>path("outlook.version"))
                .isEqualTo(claim.path("case.clauses.version"));
    }

    private Response violate(CaseFixtures one) {
        return people().decide(
                        "dieter",
                        one,
                        Readers.violation(Desk.token(held(one)), List.of(Readers.REMOVE)),
                        null);
    }

    private Response held(CaseFixtures one) {
        people().held("dieter", one);
        return desk().claim("dieter", one);
    }

    private int outlook(CaseFixtures of, String clause) {
        return strikes(of).path("outlook.find { it.clause == '%s' }.sum".formatted(clause));
    }

    private Response strikes(CaseFixtures of) {
        return desk().as("dieter").get("/v1/cases/{id}/strikes", of.caseId().value());
    }

    private static CaseFixtures spam(String name) {
        return Readers.fresh(name).by(SPAMMER);
    }

    private Readers people() {
        return new Readers(desk());
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
