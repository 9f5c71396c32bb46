package steward.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.acceptance.ReportFixtures.noViolation;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.ReportFixtures.subject;
import static steward.acceptance.WorkFixtures.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import steward.acceptance.StartedPlatform;
import steward.acceptance.Steward;
import steward.demo.Rest;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.postgres.Database;

/// A moderator's work in a browser, in a market that only these tests use.
@ExtendWith({WhereChromiumIs.class, StartedPlatform.class})
class ModeratorDeskIT {

    private static final String MARKET = "TW";

    /// Of this run: what was decided once is not asked again, should the platform be one that ran before.
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private static final By CASE = By.cssSelector(".desk-head");
    private static final By CONTENT = By.cssSelector(".reported");
    private static final By NO_VIOLATION =
            By.xpath(
                    "//button[@aria-pressed='true'][starts-with(normalize-space(), 'No violation')]");
    private static final By LOST = By.cssSelector(".notice.bad[role=alert]");

    private final Steward steward;
    private final URI console;

    @TempDir private Path profiles;

    ModeratorDeskIT(Steward steward) {
        this.steward = steward;
        this.console = console(steward);
    }

    static URI console(Steward steward) {
        return PlatformState.require(steward.folder()).processes().stream()
                .filter(process -> process.name().equals("console"))
                .findFirst()
                .map(process -> URI.create("http://127.0.0.1:" + process.port()))
                .orElseThrow();
    }

    /// A test that fails keeps its case from the next one.
    @AfterEach
    void nothingIsLeftInHand() throws Exception {
        for (String person : List.of("jun", "quynh")) {
            for (Rest.Answer claim = steward.claim(person);
                    claim.status() == 201;
                    claim = steward.claim(person)) {
                assertThat(steward.decide(person, claim.body(), noViolation()).status())
                        .isEqualTo(201);
            }
        }
    }

    @Test
    void aCaseIsClaimedJudgedAndDecidedWithTheKeyboardAlone() throws Exception {
        try (Browser jun = Browser.of("jun", console, profiles.resolve("jun"))) {
            // Given
            String submission = reported("post-keyboard-" + RUN);
            claimsByKey(jun, "post-keyboard-" + RUN);

            // When
            jun.presses("v", "1");
            jun.sees("Under");
            jun.presses("a", "1");
            jun.sees(By.cssSelector(".actions input:checked"));
            jun.presses("a", "1");
            jun.sees(By.cssSelector(".actions:not(:has(input:checked))"));
            jun.presses("y");
            jun.presses("It is what the clause describes.");
            jun.sees("Draft saved");
            jun.pressesWithControl(Keys.ENTER);

            // Then
            jun.sees("Decided.");
            assertThat(jun.coveredByMessages()).isZero();
            jun.sees("Nothing waits for you");
            eventually(() -> {
                JsonNode status = steward.submission("social-app", submission);
                assertThat(status.path("outcome").asText()).isEqualTo("VIOLATION");
            });
            assertThat(jun.kept()).isEmpty();
        }
    }

    @Test
    void whatIsUnderADialogIsNotSentFromIt() throws Exception {
        try (Browser jun = Browser.of("jun", console, profiles.resolve("jun"))) {
            // Given
            reported("post-dialog-" + RUN);
            claimsByKey(jun, "post-dialog-" + RUN);
            jun.presses("o", "y");
            jun.presses("Nothing in force forbids it.");
            jun.asks("document.activeElement.blur(); return 1");
            jun.presses("r");
            jun.sees(By.cssSelector("dialog[open]"));

            // When
            jun.pressesWithControl(Keys.ENTER);

            // Then
            assertThat(jun.has(By.cssSelector("dialog[open]"))).isTrue();
            jun.presses(Keys.ESCAPE);
            await().until(() -> !jun.has(By.cssSelector("dialog[open]")));
            assertThat(jun.sees(CONTENT).getText()).contains("post-dialog-" + RUN);
            decide(jun);
        }
    }

    @Test
    void ofTwoWhoAskForTheSameCaseOneGetsIt() throws Exception {
        try (Browser jun = Browser.of("jun", console, profiles.resolve("one"));
                Browser quynh = Browser.of("quynh", console, profiles.resolve("other"))) {
            // Given
            reported("post-race-" + RUN);
            eventually(() -> assertThat(waiting()).isEqualTo(1));

            // When
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> jun.presses("n")),
                            CompletableFuture.runAsync(() -> quynh.presses("n")))
                    .join();

            // Then
            await().until(() -> jun.has(CASE) || quynh.has(CASE));
            Browser holder = jun.has(CASE) ? jun : quynh;
            Browser other = holder == jun ? quynh : jun;
            other.sees("Nothing waits for you");
            assertThat(other.has(CASE)).isFalse();
            decide(holder);
        }
    }

    @Test
    void hostileTextIsTextAndTheBrowserHasNothingToForbid() throws Exception {
        // Given
        String hostile =
                "<script>window.owned=1</script><img src=x onerror=window.owned=2><svg onload=window.owned=3> \u202Egnp.exe\u202C ze\u200Bro "
                        + "javascript:window.owned=4 {{7*7}} "
                        + "long ".repeat(3000);
        Map<String, Object> report =
                reportBy("mallory", "post-hostile-" + RUN, MARKET, "harassment");
        report.put("subject", subject("post-hostile-" + RUN, hostile, "en"));
        report.put("note", "<script>window.owned=5</script>\u202Etxet");
        steward.accepted("social-app", report);

        try (Browser jun = Browser.of("jun", console, profiles.resolve("jun"))) {
            // When
            claimsByKey(jun, "<script>window.owned=1</script><img");

            // Then
            assertThat(jun.asks("return String(window.owned)")).isEqualTo("undefined");
            assertThat(
                            jun.asks(
                                    "return document.querySelectorAll('.reported *:not(bdi):not(mark)').length"))
                    .isEqualTo(0L);
            assertThat(jun.sees(CONTENT).getText()).contains("U+202E", "U+200B");
            assertThat(
                            (Long)
                                    jun.asks(
                                            "return document.querySelector('.reported').getBoundingClientRect().height"
                                                    + " > innerHeight * 0.4 ? 1 : 0"))
                    .as("a long text scrolls in its own box")
                    .isZero();
            assertThat(jun.kept()).isEmpty();
            decide(jun);
        }
    }

    @Test
    void aCaseThatIsLostWhileOneTypesKeepsWhatWasTyped() throws Exception {
        try (Browser jun = Browser.of("jun", console, profiles.resolve("jun"))) {
            // Given
            reported("post-lost-" + RUN);
            claimsByKey(jun, "post-lost-" + RUN);
            jun.presses("o");
            jun.types("Why", "Typed before it was lost.");
            jun.sees("Draft saved");

            // When
            JsonNode claim = steward.claim("jun").body();
            steward.post(
                    "jun",
                    steward.address().review(),
                    "/v1/claims/" + claim.path("claimId").asText() + "/release",
                    Map.of(
                            "fencingToken",
                            claim.path("fencingToken").asText(),
                            "reason",
                            "RETURNED"));
            jun.types("Why", " And after.");
            jun.pressesWithControl(Keys.ENTER);

            // Then
            assertThat(jun.sees(LOST).getText()).contains("no longer yours");
            jun.sees("Kept on this page; it is there again when you get the case");
            assertThat(jun.typed("Why")).isEqualTo("Typed before it was lost. And after.");

            // When
            jun.clicks("Next case");
            claimsByKey(jun, "post-lost-" + RUN);

            // Then
            await().untilAsserted(() ->
                    assertThat(jun.typed("Why")).isEqualTo("Typed before it was lost. And after."));
            decide(jun);
        }
    }

    @Test
    void aLeaseThatRunsOutWhileOneTypesIsSaidAtOnceAndCostsNoWord() throws Exception {
        try (Browser jun = Browser.of("jun", console, profiles.resolve("jun"))) {
            // Given
            reported("post-lease-" + RUN);
            claimsByKey(jun, "post-lease-" + RUN);
            jun.presses("o");
            jun.types("Why", "Typed in time.");
            jun.sees("Draft saved");

            // When
            leaseRunsOut("post-lease-" + RUN);
            eventually(() -> assertThat(waiting()).isEqualTo(1));
            jun.types("Why", " And too late.");

            // Then
            assertThat(jun.sees(LOST).getText())
                    .contains("no longer yours", "What you typed is saved");
            assertThat(jun.typed("Why")).isEqualTo("Typed in time. And too late.");
            jun.picture("desk-lease-over");
            assertThat(jun.barriers()).isEmpty();

            // When
            jun.clicks("Next case");
            claimsByKey(jun, "post-lease-" + RUN);

            // Then
            await().untilAsserted(() ->
                    assertThat(jun.typed("Why")).isEqualTo("Typed in time. And too late."));
            assertThat(jun.has(NO_VIOLATION)).isTrue();
            decide(jun);
        }
    }

    @Test
    void withoutANetworkWordsAreKeptAndSavedWhenItIsBack() throws Exception {
        try (Browser jun = Browser.of("jun", console, profiles.resolve("jun"))) {
            // Given
            String submission = reported("post-offline-" + RUN);
            claimsByKey(jun, "post-offline-" + RUN);
            jun.presses("o");

            // When
            jun.isOffline(true);
            jun.types("Why", "Typed in a tunnel.");

            // Then
            jun.sees("You are offline. What you typed is kept on this page");
            jun.sees("Not saved yet; tried again by itself");
            jun.picture("desk-offline");
            assertThat(jun.barriers()).isEmpty();

            // When
            jun.pressesWithControl(Keys.ENTER);

            // Then
            assertThat(jun.has(CASE)).isTrue();
            assertThat(jun.typed("Why")).isEqualTo("Typed in a tunnel.");

            // When
            jun.isOffline(false);

            // Then
            jun.sees("Draft saved");
            await().until(() -> !jun.has(By.cssSelector(".strip")));
            jun.pressesWithControl(Keys.ENTER);
            jun.sees("Decided.");
            eventually(() ->
                    assertThat(
                                    steward.submission("social-app", submission)
                                            .path("outcome")
                                            .asText())
                            .isEqualTo("NO_VIOLATION"));
        }
    }

    @Test
    void aSessionThatEndsBeforeADecisionIsSentCostsNoWord() throws Exception {
        try (Browser jun = Browser.of("jun", console, profiles.resolve("jun"))) {
            // Given
            String submission = reported("post-expired-" + RUN);
            claimsByKey(jun, "post-expired-" + RUN);
            jun.presses("o");
            jun.types("Why", "Nothing in force forbids it.");
            jun.sees("Draft saved");

            // When
            jun.losesItsSession();
            jun.pressesWithControl(Keys.ENTER);

            // Then
            jun.sees("Your session has ended");
            jun.clicks("Sign in again");
            jun.signsInAgainInTheOtherWindow("jun");
            await().until(() -> !jun.has(By.cssSelector("dialog[open]")));
            assertThat(jun.typed("Why")).isEqualTo("Nothing in force forbids it.");

            // When
            jun.pressesWithControl(Keys.ENTER);

            // Then
            jun.sees("Decided.");
            eventually(() ->
                    assertThat(
                                    steward.submission("social-app", submission)
                                            .path("outcome")
                                            .asText())
                            .isEqualTo("NO_VIOLATION"));
        }
    }

    /// As it does for somebody whose machine slept.
    private void leaseRunsOut(String post) throws SQLException {
        Database rows = steward.address().reviewRows();
        try (Connection connection =
                        DriverManager.getConnection(rows.jdbcUrl(), rows.user(), rows.password());
                PreparedStatement ends =
                        connection.prepareStatement(
                                """
                                with held as (
                                    update review_case set lease_until = now() where subject_key like ? and state = 'CLAIMED' returning case_id)
                                update claim k set lease_until = now() from held where k.case_id = held.case_id and k.ended_at is null
                                """)) {
            ends.setString(1, "%" + post + "%");
            assertThat(ends.executeUpdate()).isEqualTo(1);
        }
    }

    private String reported(String post) throws Exception {
        Map<String, Object> report = reportBy("reporter-of-" + post, post, MARKET, "harassment");
        report.put("subject", subject(post, "The text of " + post, "en"));
        return steward.accepted("social-app", report);
    }

    private static void claimsByKey(Browser browser, String text) {
        browser.pressesUntil("n", CONTENT, text);
    }

    private static void decide(Browser browser) {
        browser.presses(Keys.ESCAPE);
        browser.asks("document.activeElement.blur(); return 1");
        if (!browser.has(NO_VIOLATION)) {
            browser.presses("o");
        }
        if (browser.typed("Why").isEmpty()) {
            browser.types("Why", "Nothing in force forbids it.");
        }
        browser.pressesWithControl(Keys.ENTER);
        browser.sees("Decided.");
        browser.sees("Nothing waits for you");
    }

    private int waiting() throws Exception {
        int waiting = 0;
        for (JsonNode lane :
                steward.get("lead-apac", steward.address().review(), "/v1/queues")
                        .body()
                        .path("queues")) {
            if (lane.path("market").asText().equals(MARKET)) {
                waiting += lane.path("queued").asInt();
            }
        }
        return waiting;
    }
}
