package steward.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.auditEntries;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import steward.contracts.escalation.EscalationAcknowledged;
import steward.contracts.escalation.EscalationContentSeen;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.escalation.EscalationOpened;
import steward.contracts.event.Event;
import steward.contracts.exposure.Medium;
import steward.contracts.exposure.Seen;
import steward.contracts.referral.CaseReferred.Confidentiality;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What specialists look at is shown by the rules of its harm, and told for the ledger when they have left it.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = StewardPlatformResource.DATABASE, value = "escalation"))
class SittingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String SPECIALIST = "child-safety-1";

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    private final ArrivingFixtures arriving = new ArrivingFixtures("case-" + UUID.randomUUID());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void anEscalationSaysHowContentOfItsHarmIsShown() throws Exception {
        // Given
        String id = open();

        // When
        Response read = read(SPECIALIST, id);

        // Then
        assertThat(read.<String>path("display.harm")).isEqualTo("hate");
        assertThat(read.<List<String>>path("display.media.image"))
                .containsExactly("BLUR", "GREYSCALE");
        assertThat(read.<List<String>>path("display.media.video"))
                .containsExactly("BLUR", "GREYSCALE", "MUTE", "NO_AUTOPLAY");
        assertThat(read.<List<String>>path("display.media.text")).isEmpty();
    }

    /// Duty B10.
    @Test
    void whatWasVisibleIsToldOnceWhenTheSpecialistLeavesAndChangesNothingOfTheEscalation()
            throws Exception {
        // Given
        String id = open();
        int version = read(SPECIALIST, id).path("version");

        // When
        Response counted = report(SPECIALIST, id, 86_400, false);
        Response left = report(SPECIALIST, id, 0, true);
        Response late = report(SPECIALIST, id, 1, false);

        // Then
        assertThat(counted.statusCode()).as(counted.asString()).isEqualTo(200);
        assertThat(counted.<Integer>path("seen[0].seconds"))
                .as("no more than the time since it was read")
                .isBetween(1, 60);
        assertThat(left.statusCode()).as(left.asString()).isEqualTo(200);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.<String>path("errors[0].field")).isEqualTo("seen");
        EscalationContentSeen told = awaitSeen();
        assertThat(told.measured()).isTrue();
        assertThat(told.by().value()).isEqualTo(SPECIALIST);
        assertThat(told.category()).isEqualTo("hate_speech");
        assertThat(told.seen())
                .containsExactly(
                        new Seen(
                                Medium.IMAGE,
                                counted.<Integer>path("seen[0].seconds").longValue(),
                                true));
        change(id, Map.of("version", version)).then().statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told())
                                .extracting(Event::data)
                                .hasExactlyElementsOfTypes(
                                        EscalationOpened.class,
                                        EscalationContentSeen.class,
                                        EscalationAcknowledged.class));
        assertThat(told()).extracting(Event::sequence).containsExactly(1L, 2L, 3L);
        assertThat(auditEntries("matter_id = '" + id + "'"))
                .contains(
                        "WRITE report-exposure child-safety-1 specialist escalation "
                                + id
                                + " DONE");
    }

    @Test
    void whoSaysNothingIsTakenToHaveLookedUntilItsTimeIsOverAndANewLookIsAnother()
            throws Exception {
        // Given
        String id = open();
        read(SPECIALIST, id);
        read(SPECIALIST, id);
        assertThat(sittings(id)).as("one that is read again goes on").isEqualTo(1);

        // When
        execute(
                "update sitting set lasts_until = opened_at + interval '1 millisecond' where escalation_id = '"
                        + id
                        + "'");
        read(SPECIALIST, id);

        // Then
        EscalationContentSeen told = awaitSeen();
        assertThat(told.measured()).isFalse();
        assertThat(told.seen()).isEmpty();
        assertThat(Duration.between(told.openedAt(), told.leftAt()))
                .isEqualTo(Duration.ofMillis(1));
        assertThat(sittings(id)).isEqualTo(2);
        report(SPECIALIST, id, 1, false).then().statusCode(200);
    }

    @Test
    void whoSeesNoContentLooksAtNothingAndAnotherTeamFindsNothing() throws Exception {
        // Given
        String id = open();

        // When
        read("lead-emea", id);
        Response foreign = report("legal-1", id, 1, false);
        Response lead = report("lead-emea", id, 1, false);
        Response unread = report(SPECIALIST, id, 1, false);

        // Then
        assertThat(sittings(id)).isZero();
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(lead.statusCode()).isEqualTo(403);
        assertThat(unread.statusCode()).isEqualTo(409);
    }

    private EscalationContentSeen awaitSeen() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told())
                                .extracting(Event::data)
                                .filteredOn(EscalationContentSeen.class::isInstance)
                                .hasSize(1));
        return told().stream()
                .map(Event::data)
                .filter(EscalationContentSeen.class::isInstance)
                .map(EscalationContentSeen.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Event<EscalationFact>> told() {
        return wire().toldOf(arriving.caseId());
    }

    /// The id of the case's escalation, once it is there and told of.
    private String open() throws Exception {
        wire().send(
                        Topics.REFERRALS,
                        arriving.referred(
                                now,
                                now.plusSeconds(86_400),
                                "child-safety",
                                Confidentiality.STANDARD));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).hasSize(1));
        return told().getFirst().data().escalationId().value();
    }

    private static long sittings(String escalation) {
        return count("sitting where escalation_id = '" + escalation + "'");
    }

    private Response read(String person, String id) {
        Response read = given().auth().oauth2(platform.token(person)).get("/v1/escalations/" + id);
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        return read;
    }

    private Response report(String person, String id, int seconds, boolean left) {
        return given().auth()
                .oauth2(platform.token(person))
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "seen",
                                List.of(
                                        Map.of(
                                                "medium",
                                                "image",
                                                "seconds",
                                                seconds,
                                                "revealed",
                                                true)),
                                "left",
                                left))
                .post("/v1/escalations/" + id + "/exposure");
    }

    private Response change(String id, Map<String, Object> body) {
        return given().auth()
                .oauth2(platform.token(SPECIALIST))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/escalations/" + id + "/acknowledgement");
    }

    private Wire wire() {
        return new Wire(platform);
    }
}
