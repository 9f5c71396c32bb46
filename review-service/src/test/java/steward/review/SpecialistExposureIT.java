package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.count;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.escalation.EscalationContentSeen;
import steward.contracts.event.Event;
import steward.contracts.exposure.Medium;
import steward.contracts.exposure.Seen;
import steward.contracts.id.CaseId;
import steward.contracts.id.EscalationId;
import steward.contracts.id.EventId;
import steward.contracts.id.ReviewerId;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// A person has one ledger: what they looked at as a specialist stands in it, and counts.
@QuarkusTest
@TestProfile(WellbeingIT.WithNarrowCaps.class)
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class SpecialistExposureIT {

    private final String run = "sitting-" + UUID.randomUUID();
    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    /// Duty B10; domain §6.7: one ledger per person, whatever the desk.
    @Test
    void whatASpecialistLookedAtIsInTheirLedgerOnceAndCountsAgainstTheirCaps() {
        // Given
        EscalationContentSeen measured =
                seen(
                        "measured",
                        "legal-1",
                        Severity.S0,
                        List.of(
                                new Seen(Medium.VIDEO, 60, true),
                                new Seen(Medium.IMAGE, 60, false)));
        EscalationContentSeen silent = seen("silent", "legal-1", Severity.S2, null);

        // When
        desk().topic(Topics.ESCALATIONS)
                .send(
                        List.of(
                                event("first", 2, measured),
                                event("first", 2, measured),
                                event("again", 3, measured),
                                event("last", 4, silent)));

        // Then
        awaitEntries(2);
        Response mine = desk().as("legal-1").get("/v1/wellbeing/mine");
        assertThat(mine.<List<Boolean>>path("entries.measured")).containsExactly(false, true);
        assertThat(mine.<List<String>>path("entries.harm")).containsOnly("hate");
        assertThat(mine.<List<Integer>>path("entries.loadMillis"))
                .as("half of five minutes at three quarters; a minute as it is and one blurred")
                .containsExactly(112_500, 90_000);
        assertThat(mine.<List<String>>path("withheld"))
                .containsExactly("harassment", "hate_speech");
        assertThat(mine.<List<String>>path("breakDue")).contains("HARD_CAP");
        assertThat(
                        count(
                                "exposure_day where person = 'legal-1' and harm = 'hate' and load_millis = 202500"))
                .isEqualTo(1);
    }

    @Test
    void aSpecialistSeesTheirOwnLedgerAndChoosesHowTheyAreShownContent() {
        Response mine = desk().as("child-safety-1").get("/v1/wellbeing/mine");
        Response looser = choose(List.of("BLUR"));
        Response chosen = choose(List.of("BLUR", "MUTE", "NO_AUTOPLAY", "REDUCED_DETAIL"));

        assertThat(mine.statusCode()).as(mine.asString()).isEqualTo(200);
        assertThat(looser.statusCode()).isEqualTo(422);
        assertThat(
                        chosen.<List<String>>path(
                                "harms.find { it.harm == 'child-safety' }.media.image"))
                .containsExactly("BLUR", "REDUCED_DETAIL");
    }

    private Response choose(List<String> measures) {
        return desk().as("child-safety-1")
                .body(Map.of("harms", Map.of("child-safety", measures)))
                .put("/v1/wellbeing/display");
    }

    private void awaitEntries(int entries) {
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        desk().as("legal-1")
                                                .get("/v1/wellbeing/mine")
                                                .<List<Object>>path("entries"))
                                .hasSize(entries));
    }

    private EscalationContentSeen seen(
            String sitting, String person, Severity severity, @Nullable List<Seen> seen) {
        return new EscalationContentSeen(
                new EscalationId(run),
                new CaseId(run),
                run + "-" + sitting,
                "emea",
                "hate_speech",
                severity,
                new ReviewerId(person),
                now.minus(Duration.ofMinutes(5)),
                now,
                seen != null,
                seen == null ? List.of() : seen);
    }

    private Event<EscalationContentSeen> event(
            String id, long sequence, EscalationContentSeen fact) {
        return new Event<>(
                new EventId(run + "-" + id), "/steward/test", now, run, sequence, null, fact);
    }

    private Desk desk() {
        return new Desk(platform);
    }
}
