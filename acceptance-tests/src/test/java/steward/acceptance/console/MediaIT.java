package steward.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.acceptance.ReportFixtures.confirmedChildSafetyReport;
import static steward.acceptance.ReportFixtures.noViolation;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.ReportFixtures.subject;
import static steward.acceptance.WorkFixtures.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import steward.acceptance.StartedPlatform;
import steward.acceptance.Steward;
import steward.acceptance.WorkFixtures;
import steward.demo.Rest;
import steward.localplatform.media.MediaFile;
import steward.localplatform.media.MediaOrigin;
import steward.localplatform.postgres.Database;

/// Pictures, films and sounds in front of a person: what is fetched, from where, when, and what it counts as.
@ExtendWith({WhereChromiumIs.class, StartedPlatform.class})
class MediaIT {

    private static final String MARKET = "TW";
    private static final String NAME = "3fa9c2b17d40";
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private static final By PICTURE = By.cssSelector("figure.media img");
    private static final By FILM = By.cssSelector("figure.media video");
    private static final By SOUND = By.cssSelector("figure.media audio");

    private final Steward steward;
    private final URI console;

    @TempDir private Path profiles;
    private final CountingOrigin origin;

    MediaIT(Steward steward) throws IOException {
        this.origin = CountingOrigin.start();
        this.steward = steward;
        this.console = ModeratorDeskIT.console(steward);
    }

    /// A test that fails keeps its case from the next one.
    @AfterEach
    void nothingIsLeftInHand() throws Exception {
        origin.close();
        for (Rest.Answer claim = steward.claim("jun");
                claim.status() == 201;
                claim = steward.claim("jun")) {
            assertThat(steward.decide("jun", claim.body(), noViolation()).status()).isEqualTo(201);
        }
    }

    @Test
    void aPictureComesFromAnOriginOfItsClientAndFromNoOther() throws Exception {
        // Given
        String own = origin.url("social-app", MediaFile.PICTURE, NAME);
        String ofAnother = origin.url("market-place", MediaFile.PICTURE, NAME);
        String captionsOfAnother = origin.url("market-place", MediaFile.CAPTIONS, NAME);
        String elsewhere = "https://pictures.example/" + NAME + ".png";
        reported(
                "post-origins-" + RUN,
                List.of(
                        image(own),
                        image(served(MediaFile.PICTURE)),
                        image(ofAnother),
                        image(elsewhere),
                        film(origin.url("social-app", MediaFile.FILM, NAME), captionsOfAnother)));
        try (Browser jun = Browser.of("jun", console, profiles.resolve("jun"))) {
            // When
            claims(jun, "post-origins-" + RUN);

            // Then
            await().untilAsserted(() ->
                    assertThat(
                                    jun.asks(
                                            "return [...document.querySelectorAll('figure.media img')].filter((one) => one.naturalWidth === 480).length"))
                            .isEqualTo(2L));
            assertThat(jun.text()).contains(ofAnother, elsewhere);
            assertThat(
                            jun.asks(
                                    "return document.querySelectorAll('.media-withheld a, .media-withheld img').length"))
                    .isEqualTo(0L);
            jun.clicks("Open: Video");
            await().untilAsserted(() ->
                    assertThat(jun.asks("return document.querySelector('video').readyState"))
                            .isEqualTo(4L));
            jun.picture("desk-media-withheld");
            assertThat(jun.barriers()).isEmpty();
            assertThat(jun.kept()).as("the page does not even try").isEmpty();
        }
        assertThat(origin.asked())
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.url()).startsWith("social-app.localhost/");
                    assertThat(one.told()).as("who looks, and from where").isEmpty();
                });
    }

    @Test
    void aFilmIsFetchedWhenAskedForAndCanBeJumpedWithinSlowedAndRead() throws Exception {
        // Given
        String film = origin.url("social-app", MediaFile.FILM, NAME);
        reported(
                "post-film-" + RUN,
                List.of(film(film, origin.url("social-app", MediaFile.CAPTIONS, NAME))));
        try (Browser jun = Browser.of("jun", console, profiles.resolve("jun"))) {
            claims(jun, "post-film-" + RUN);
            assertThat(jun.has(FILM)).isFalse();
            assertThat(origin.asked()).isEmpty();

            // When
            jun.clicks("Open: Video");

            // Then
            jun.sees(FILM);
            await().untilAsserted(() ->
                    assertThat(
                                    jun.asks(
                                            "const film = document.querySelector('video'); return [film.readyState, film.videoWidth, film.duration, film.muted].join(' ')"))
                            .isEqualTo("4 320 12 true"));

            // When
            jun.asks("document.querySelector('video').currentTime = 9; return 1");
            jun.clicks("2×");

            // Then
            await().untilAsserted(() ->
                    assertThat(
                                    jun.asks(
                                            "const film = document.querySelector('video'); const shown = film.textTracks[0]; return [film.seeking, film.currentTime, film.playbackRate, shown.mode, shown.activeCues?.[0]?.text].join(' ')"))
                            .isEqualTo("false 9 2 showing It arrives. Nothing bad happened."));
            assertThat(origin.asked()).extracting(CountingOrigin.Asked::url).hasSizeGreaterThan(1);

            // When
            jun.presses("e");

            // Then
            await().untilAsserted(() ->
                    assertThat(jun.asks("return document.querySelector('video').muted"))
                            .isEqualTo(false));
            jun.picture("desk-film");
            assertThat(jun.barriers()).isEmpty();
            assertThat(jun.kept()).isEmpty();
        }
    }

    @Test
    void aSoundIsHeardWhenAskedFor() throws Exception {
        // Given
        reported(
                "post-sound-" + RUN,
                List.of(Map.of("kind", "audio", "url", served(MediaFile.SOUND))));
        try (Browser jun = Browser.of("jun", console, profiles.resolve("jun"))) {
            claims(jun, "post-sound-" + RUN);

            // When
            jun.clicks("Open: Sound");
            jun.sees(SOUND);

            // Then
            await().untilAsserted(() ->
                    assertThat(
                                    jun.asks(
                                            "const sound = document.querySelector('audio'); return [sound.readyState, sound.duration].join(' ')"))
                            .isEqualTo("4 10"));
            assertThat(jun.kept()).isEmpty();
        }
    }

    @Test
    void aPictureThatIsShownAsItIsCountsAsThat() throws Exception {
        // Given
        reported(
                "post-exposure-" + RUN,
                List.of(image(origin.url("social-app", MediaFile.PICTURE, NAME))));
        try (Browser jun = Browser.of("jun", console, profiles.resolve("jun"))) {
            claims(jun, "post-exposure-" + RUN);
            assertThat(jun.sees(PICTURE).getCssValue("filter")).contains("blur");

            // When
            jun.presses("e");

            // Then
            await().untilAsserted(() ->
                    assertThat(jun.sees(PICTURE).getCssValue("filter")).isEqualTo("none"));
            eventually(() ->
                    assertThat(seen("post-exposure-" + RUN))
                            .anySatisfy(one -> {
                                assertThat(one.path("medium").asText()).isEqualTo("image");
                                assertThat(one.path("revealed").asBoolean()).isTrue();
                                assertThat(one.path("seconds").asLong()).isPositive();
                            }));
        }
    }

    @Test
    void whatMayShowTheAbuseOfAChildIsFetchedByNobody() throws Exception {
        // Given
        String post = "post-never-" + RUN;
        Map<String, Object> report = confirmedChildSafetyReport(post, "US");
        report.put(
                "subject",
                with(
                        subject(post, "[placeholder: report of a minor-safety incident]", "en"),
                        List.of(image(origin.url("social-app", MediaFile.PICTURE, NAME)))));
        WorkFixtures work = new WorkFixtures(steward);
        JsonNode escalation =
                work.escalationOf("child-safety-1", steward.accepted("social-app", report));
        try (Browser specialist =
                Browser.of("child-safety-1", console, profiles.resolve("specialist"))) {
            // When
            specialist.opens("/escalations/" + escalation.path("escalationId").asText());
            specialist.sees("It is never shown here.");
            specialist.presses("e");
            specialist.sees(By.cssSelector(".reported"));

            // Then
            assertThat(specialist.text()).contains("It is never shown here.");
            assertThat(specialist.has(PICTURE)).isFalse();
            assertThat(origin.asked()).isEmpty();
            assertThat(specialist.kept()).isEmpty();
        }
        work.resolve("child-safety-1", escalation);
    }

    /// The address of a file that `./steward up` serves.
    private String served(MediaFile kind) {
        return MediaOrigin.of("social-app", steward.address().mediaPort())
                .resolve(kind.path(NAME))
                .toString();
    }

    private static Map<String, Object> image(String url) {
        return Map.of("kind", "image", "url", url);
    }

    private static Map<String, Object> film(String url, String captions) {
        return Map.of("kind", "video", "url", url, "captionsUrl", captions);
    }

    private static Map<String, Object> with(
            Map<String, Object> subject, List<Map<String, Object>> media) {
        Map<String, Object> both = new HashMap<>(subject);
        both.put("media", media);
        return both;
    }

    private void reported(String post, List<Map<String, Object>> media) throws Exception {
        Map<String, Object> report = reportBy("reporter-of-" + post, post, MARKET, "harassment");
        report.put("subject", with(subject(post, "The text of " + post, "en"), media));
        steward.accepted("social-app", report);
    }

    private static void claims(Browser browser, String post) {
        browser.pressesUntil("n", By.cssSelector(".reported"), post);
    }

    /// What the ledger was told of the claim of a case.
    private List<JsonNode> seen(String post) throws SQLException, IOException {
        Database rows = steward.address().reviewRows();
        try (Connection connection =
                        DriverManager.getConnection(rows.jdbcUrl(), rows.user(), rows.password());
                PreparedStatement asked =
                        connection.prepareStatement(
                                """
                                select cast(s.seen as text) from exposure_report s join claim k on k.id = s.claim_id
                                join review_case c on c.case_id = k.case_id where c.subject_key like ?
                                """)) {
            asked.setString(1, "%" + post + "%");
            try (ResultSet found = asked.executeQuery()) {
                return found.next() ? list(found.getString(1)) : List.of();
            }
        }
    }

    private static List<JsonNode> list(String json) throws IOException {
        return StreamSupport.stream(new ObjectMapper().readTree(json).spliterator(), false)
                .toList();
    }
}
