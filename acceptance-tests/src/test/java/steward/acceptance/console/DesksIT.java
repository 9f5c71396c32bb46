package steward.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.acceptance.ReportFixtures.confirmedChildSafetyReport;
import static steward.acceptance.WorkFixtures.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import steward.acceptance.StartedPlatform;
import steward.acceptance.Steward;
import steward.acceptance.WorkFixtures;
import steward.contracts.topic.Topics;

/// The desks of leads, operators, policy managers and specialists, each on its main path, in every look, without barriers that axe knows.
@ExtendWith({WhereChromiumIs.class, StartedPlatform.class})
class DesksIT {

    /// A market in which no other test has cases.
    private static final String MARKET = "NZ";

    /// A clause under which no other test decides.
    private static final String CLAUSE = "AC-TRADER-1";

    private static final By DIALOG = By.cssSelector("dialog[open]");
    private static final By NO_DIALOG = By.cssSelector("body:not(:has(dialog[open]))");

    private final Steward steward;
    private final URI console;

    @TempDir private Path profiles;

    DesksIT(Steward steward) {
        this.steward = steward;
        this.console = ModeratorDeskIT.console(steward);
    }

    @Test
    void aLeadSeesTheQueuesLiveAndPausesOneWithTheKeyboard() throws Exception {
        try (Browser lead = Browser.of("lead-apac", console, profiles.resolve("lead"))) {
            // Given
            List<String> barriers = lead.looks("/lead", "lead", By.cssSelector(".tiles"));
            lead.sees("Live");
            lead.sees("Surges");

            // When
            lead.presses("i");
            lead.sees(DIALOG);
            lead.types("Markets", MARKET);
            lead.types("Reason", "The product rolls back a faulty release.");
            lead.picture("lead-pause");
            barriers.addAll(lead.barriers());
            lead.pressesWithControl(Keys.ENTER);

            // Then
            lead.sees("In force from the next claim on.");
            assertThat(lead.coveredByMessages()).isZero();
            lead.sees("The product rolls back a faulty release.");
            assertThat(instructions().toString()).contains("rolls back a faulty release");

            // When
            // Other tests' instructions may be in force, too.
            lead.sees(
                            By.xpath(
                                    "//tr[contains(., 'rolls back a faulty release')]//button[normalize-space()='Take back']"))
                    .sendKeys(Keys.ENTER);

            // Then
            lead.sees("Taken back.");
            assertThat(instructions().toString()).doesNotContain("rolls back a faulty release");
            assertThat(barriers).isEmpty();
            assertThat(lead.kept()).isEmpty();
        }
    }

    @Test
    void aLeadLooksAtTheWorkOfOneOfTheirsAndIsToldThatItIsWrittenDown() throws Exception {
        try (Browser lead = Browser.of("lead-apac", console, profiles.resolve("work"))) {
            // Given
            lead.opens("/lead");
            lead.field("Person").sendKeys("jun");

            // When
            lead.clicks("Look");

            // Then
            lead.sees("That you looked is written down.");
            lead.sees("Decided today");
            lead.picture("lead-work-of-one");
            assertThat(lead.barriers()).isEmpty();
            assertThat(lead.kept()).isEmpty();
        }
    }

    @Test
    void anOperatorSeesWhatFlowsAndSendsADeadLetterAgainWithoutReadingIt() throws Exception {
        // Given
        String secret = "nobody may read this";
        parked(
                "{\"type\":\"steward.case.referred.v1\",\"data\":{\"question\":\""
                        + secret
                        + "\"}}");
        try (Browser operator = Browser.of("operator", console, profiles.resolve("operator"))) {
            List<String> barriers =
                    operator.looks("/pipeline", "pipeline", By.cssSelector(".picture svg"));
            operator.sees("could not be used");

            // When
            operator.field("Service").sendKeys("escalation");
            operator.sees(
                            By.xpath(
                                    "//tr[td[starts-with(normalize-space(), 'referrals')]]//button[normalize-space()='Look']"))
                    .click();

            // Then
            operator.sees("Shape of the record, without content");
            operator.picture("pipeline-letter");
            barriers.addAll(operator.barriers());
            assertThat(operator.text()).doesNotContain(secret);

            // When
            operator.pressesWithControl(Keys.ENTER);

            // Then
            operator.sees("Sent again.");
            assertThat(barriers).isEmpty();
            assertThat(operator.kept()).isEmpty();
        }
    }

    @Test
    void wordingIsProposedByOnePersonApprovedByAnotherAndTakenOutByEither() throws Exception {
        String name = "/policy/signals/console-it/never-written";
        String harmful = "zzqxv wwkpt";
        List<String> barriers = new ArrayList<>();
        try (Browser author = Browser.of("policy-manager", console, profiles.resolve("signal"))) {
            // Given
            barriers.addAll(
                    author.looks("/policy/signals", "policy-signals", By.cssSelector(".filters")));

            // When
            author.presses("n");
            author.sees(DIALOG);
            author.types("List", "console-it");
            author.types("Entry", "never-written");
            author.types("Category", "spam");
            author.types("Pattern", "zzqxv");
            author.types("Texts that it finds", harmful);
            author.types("Reason and source", "Written by a test of the console.");
            author.picture("policy-signal-propose");
            barriers.addAll(author.barriers());
            author.pressesWithControl(Keys.ENTER);

            // Then
            author.sees("Proposed. Another person has to agree.");
            author.sees("Waits for approval");
            author.sees("Takes somebody other than who proposed it.");
            assertThat(author.text()).doesNotContain(harmful);
        }
        try (Browser other = Browser.of("policy-manager-2", console, profiles.resolve("agree"))) {
            // Given
            barriers.addAll(other.looks(name, "policy-signal", By.cssSelector("details")));

            assertThat(
                            other.asks(
                                    "return new Set([...document.querySelectorAll('.panel > .pairs > dd')].map((it) => it.getBoundingClientRect().x)).size"))
                    .as("columns of what stands under each other")
                    .isEqualTo(1L);

            // When
            other.presses("a");
            other.sees(DIALOG);
            other.pressesWithControl(Keys.ENTER);

            // Then
            other.sees("Approved: it is looked for.");
            other.sees("Looked for");
            other.sees(NO_DIALOG);

            // When
            other.presses("w");
            other.sees(DIALOG);
            other.types("Reason", "The test is over.");
            other.pressesWithControl(Keys.ENTER);

            // Then
            other.sees("Taken out.");
            assertThat(barriers).isEmpty();
            assertThat(other.kept()).isEmpty();
        }
    }

    @Test
    void aFileOfHashesIsSentAndWhatIsWrongWithItIsSaidByLine() throws Exception {
        // Given
        Path wrong =
                Files.writeString(
                        profiles.resolve("wrong.ndjson"), "no object\n" + media("md5", 1) + "\n");
        // More than is taken without a length.
        Path mixed =
                Files.writeString(
                        profiles.resolve("mixed.ndjson"),
                        IntStream.rangeClosed(1, 2000)
                                .mapToObj(number -> media("sha256", number))
                                .collect(Collectors.joining("\n", "", "\nno object\n")));
        String because = "A file that a test of the console made.";
        try (Browser manager = Browser.of("policy-manager", console, profiles.resolve("import"))) {
            manager.opens("/policy/signals");
            manager.sees("Imported together");

            // When
            manager.presses("i");
            manager.sees(DIALOG);
            manager.types("File", wrong.toString());
            manager.types("Reason and source", because);
            manager.pressesWithControl(Keys.ENTER);

            // Then
            manager.sees("Nothing was taken in: no line is good.");
            assertThat(badLines(manager)).containsExactly("1", "2");
            manager.picture("policy-import-refused");
            List<String> barriers = new ArrayList<>(manager.barriers());

            // When
            manager.types("File", mixed.toString());
            manager.pressesWithControl(Keys.ENTER);

            // Then
            manager.sees(
                    "Proposed: 2,000. Known already: 0. Bad lines, of which nothing was made: 1.");
            assertThat(badLines(manager)).containsExactly("2,001");
            manager.picture("policy-import-partly");
            barriers.addAll(manager.barriers());
            manager.clicks("Close");
            manager.sees(NO_DIALOG);
            manager.sees(because);

            // When
            manager.sees(
                            By.xpath(
                                    "//tr[contains(., '%s')]//button[normalize-space()='Take out']"
                                            .formatted(because)))
                    .click();
            manager.sees(DIALOG);
            manager.types("Reason", "The test is over.");
            manager.pressesWithControl(Keys.ENTER);

            // Then
            manager.sees("Taken out.");
            assertThat(barriers).isEmpty();
            assertThat(manager.kept()).isEmpty();

            // When
            manager.prefers("light", "ar");
            manager.opens("/policy/signals");
            manager.sees(because);

            // Then
            assertThat(
                            manager.asks(
                                    "return [...document.querySelectorAll('th, td')].filter((it) => getComputedStyle(it).paddingInlineStart !== '0px').length"))
                    .as("cells that do not begin where their table does")
                    .isEqualTo(0L);
            manager.picture("policy-signals-imported-light-ar");
        }
    }

    private static String media(String algorithm, int number) {
        return "{\"bank\": \"console-it-bank\", \"algorithm\": \"%s\", \"hash\": \"%064x\", \"category\": \"spam\", \"confirmed\": false}"
                .formatted(algorithm, 0xC0_501E_0000L + number);
    }

    private static List<String> badLines(Browser browser) {
        browser.sees(By.cssSelector(".bad-lines td"));
        return List.of(
                ((String)
                                browser.asks(
                                        "return [...document.querySelectorAll('.bad-lines td:first-child')].map((it) => it.textContent).join(' ')"))
                        .split(" ", -1));
    }

    @Test
    void aVersionIsDraftedByOnePersonAndApprovedAndScheduledByAnother() throws Exception {
        String version = "/policy/library/clauses/" + CLAUSE + "/1.1.0";
        List<String> barriers = new ArrayList<>();
        try (Browser author = Browser.of("policy-manager", console, profiles.resolve("author"))) {
            // Given
            barriers.addAll(
                    author.looks("/policy/in-force", "policy-in-force", By.tagName("summary")));
            author.opens("/policy/library/clauses/" + CLAUSE + "/1.0.0");
            author.sees("What it says");

            // When
            author.presses("v");
            author.sees(DIALOG);
            author.asks(
                    """
                    const text = document.querySelector('dialog[open] textarea');
                    const later = new Date(Date.now() + 30 * 86400000).toISOString().slice(0, 10);
                    const changed = text.value.replaceAll(/"effectiveFrom": "[^"]*"/g, `"effectiveFrom": "${later}"`).replace(/("title": "[^"]*)"/, '$1, always"');
                    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(text, changed);
                    return text.dispatchEvent(new Event('input', {bubbles: true}));
                    """);
            author.pressesWithControl(Keys.ENTER);
            author.sees("1 draft is saved.");
            author.opens(version);
            author.sees("Submit for review");
            author.presses("s");
            author.sees(DIALOG);
            author.pressesWithControl(Keys.ENTER);

            // Then
            author.sees("In review");
            author.sees("Takes somebody who had no part in it.");
            author.sees(NO_DIALOG);
            author.presses("a");
            assertThat(author.has(DIALOG)).isFalse();
        }
        try (Browser other = Browser.of("policy-manager-2", console, profiles.resolve("other"))) {
            // Given
            barriers.addAll(other.looks(version, "policy-version", By.cssSelector(".says ins")));
            other.sees("What it says differently than 1.0.0");

            // When
            other.presses("a");
            other.sees(DIALOG);
            other.pressesWithControl(Keys.ENTER);
            other.sees("Approved");
            other.sees(NO_DIALOG);
            other.presses("r");
            other.sees("What belongs together is released together.");
            other.picture("policy-release");
            barriers.addAll(other.barriers());
            other.pressesWithControl(Keys.ENTER);

            // Then
            other.sees("takes effect");
            other.sees("Scheduled");
            assertThat(entry(version).path("state").asText()).isEqualTo("SCHEDULED");
            assertThat(entry(version).path("approvedBy").asText()).isEqualTo("policy-manager-2");
            assertThat(barriers).isEmpty();
            assertThat(other.kept()).isEmpty();
        }
    }

    @Test
    void aSpecialistTakesAnEscalationOnAndAnswersIt() throws Exception {
        // Given
        Map<String, Object> report = confirmedChildSafetyReport("post-of-specialists", "US");
        String submission = steward.accepted("social-app", report);
        JsonNode escalation = new WorkFixtures(steward).escalationOf("child-safety-1", submission);
        String desk = "/escalations/" + escalation.path("escalationId").asText();
        try (Browser specialist =
                Browser.of("child-safety-1", console, profiles.resolve("specialist"))) {
            List<String> barriers =
                    specialist.looks("/escalations", "escalations", By.cssSelector(".table"));
            barriers.addAll(
                    specialist.looks(desk, "escalation", By.cssSelector(".escalation-columns")));
            assertThat(specialist.has(By.cssSelector(".reported"))).isFalse();
            specialist.presses("e");
            specialist.sees(By.cssSelector(".reported"));

            // When
            specialist.presses("a");
            specialist.sees("It is yours.");
            specialist.types("Note", "Asked the hotline for what it has.");
            specialist.clicks("I work on it");
            specialist.sees("Written down.");
            specialist.field("Outcome").sendKeys("No violation");
            specialist.types("Rationale", "The picture is of a statue.");
            specialist.pressesWithControl(Keys.ENTER);

            // Then
            specialist.sees("Answered: the region records the decision.");
            eventually(() ->
                    assertThat(
                                    steward.submission("social-app", submission)
                                            .path("outcome")
                                            .asText())
                            .isEqualTo("NO_VIOLATION"));
            specialist.picture("escalation-answered");
            specialist.opens("/my-day");
            specialist.sees(By.cssSelector(".day-columns"));
            barriers.addAll(specialist.barriers());
            specialist.picture("my-day-of-a-specialist");
            eventually(() ->
                    assertThat(
                                    steward.get(
                                                    "child-safety-1",
                                                    steward.address().review(),
                                                    "/v1/wellbeing/mine")
                                            .body()
                                            .path("entries"))
                            .isNotEmpty());
            assertThat(barriers).isEmpty();
            assertThat(specialist.kept()).isEmpty();
        }
    }

    private JsonNode instructions() throws IOException, InterruptedException {
        return steward.get("lead-apac", steward.address().review(), "/v1/queues/instructions")
                .body();
    }

    private JsonNode entry(String page) throws IOException, InterruptedException {
        String path = "/v1/policies" + page.substring("/policy".length());
        return steward.get("policy-manager", steward.address().review(), path)
                .body()
                .path("version");
    }

    /// A record that the specialists' service cannot use.
    private void parked(String record) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", steward.address().kafka()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.REFERRALS,
                                    "key",
                                    record.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
        await().atMost(WorkFixtures.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        steward.get(
                                                        "operator",
                                                        steward.address().escalation(),
                                                        "/v1/operations/dead-letters?topic="
                                                                + Topics.REFERRALS)
                                                .body()
                                                .path("deadLetters"))
                                .isNotEmpty());
    }
}
