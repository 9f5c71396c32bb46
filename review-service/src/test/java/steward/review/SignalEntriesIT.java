package steward.review;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.auditEntries;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.contracts.event.Event;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;
import steward.contracts.signal.LexiconEntryPublished;
import steward.contracts.signal.SignalDataFact;
import steward.contracts.signal.SignalEntryWithdrawn;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// How wording and media come to be looked for, and how they are taken out.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class SignalEntriesIT {

    private static final String AUTHOR = "policy-manager";
    private static final String OTHER = "policy-manager-2";
    private static final String ENTRY = "/v1/signals/entries/{list}/{entry}";
    private static final String HARM = "a text that nobody should have to read";

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    void aPolicyIsInForce() {
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(as(AUTHOR).get("/v1/policies/current").statusCode())
                                .isEqualTo(200));
    }

    @Test
    void wordingIsPublishedByAnotherPersonAndTakenOutByOne() throws SQLException {
        // When
        Response proposed = wording(AUTHOR, "life.en", 0, "free money");
        Response again = wording(AUTHOR, "life.en", 0, "free money");
        Response own = approve(AUTHOR, "life.en", 1);

        // Then
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(200);
        assertThat(proposed.<String>path("state")).isEqualTo("PROPOSED");
        assertThat(proposed.asString()).doesNotContain(HARM);
        assertThat(again.asString()).isEqualTo(proposed.asString());
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.<String>path("errors[0].rule")).isEqualTo("another-person");
        assertThatThrownBy(() ->
                        execute(
                                "update signal_entry set state = 'PUBLISHED', approved_by = proposed_by, approved_at = now() where key = 'it-words/life.en'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("signal_entry_approved_by_another");
        assertThat(told("it-words/life.en")).isEmpty();

        // When
        Response approved = approve(OTHER, "life.en", 1);
        Response repeated = approve(OTHER, "life.en", 1);

        // Then
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        assertThat(approved.<String>path("state")).isEqualTo("PUBLISHED");
        assertThat(repeated.asString()).isEqualTo(approved.asString());
        assertThat(told("it-words/life.en", 1))
                .singleElement()
                .isInstanceOfSatisfying(
                        LexiconEntryPublished.class,
                        entry -> {
                            assertThat(entry.lexicon()).isEqualTo("it-words");
                            assertThat(entry.pattern()).isEqualTo("free money");
                            assertThat(entry.finds()).containsExactly(HARM);
                        });

        // When
        Response withdrawn = withdraw(AUTHOR, "life.en");
        Response twice = withdraw(OTHER, "life.en");

        // Then
        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
        assertThat(withdrawn.<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(twice.asString()).isEqualTo(withdrawn.asString());
        assertThat(told("it-words/life.en", 2))
                .hasSize(2)
                .last()
                .isEqualTo(new SignalEntryWithdrawn("it-words/life.en", "found a song"));
        assertThat(auditEntries("matter_id = 'it-words/life.en' and kind = 'WRITE'"))
                .containsExactly(
                        "WRITE propose-signal policy-manager policy-manager signal-entry it-words/life.en DONE",
                        "WRITE approve-signal policy-manager-2 policy-manager signal-entry it-words/life.en DONE",
                        "WRITE withdraw-signal policy-manager policy-manager signal-entry it-words/life.en DONE");
    }

    @Test
    void aLaterRevisionTakesThePlaceOnceItIsApproved() {
        // Given
        published("later.en", "free money");

        // When
        Response stale = wording(AUTHOR, "later.en", 0, "free gifts");
        Response next = wording(OTHER, "later.en", 1, "free gifts");
        List<SignalDataFact> before = told("it-words/later.en", 1);
        Response approved = approve(AUTHOR, "later.en", 2);

        // Then
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.<String>path("errors[0].rule")).isEqualTo("stale");
        assertThat(next.statusCode()).as(next.asString()).isEqualTo(200);
        assertThat(before).hasSize(1);
        assertThat(approved.<String>path("state")).isEqualTo("PUBLISHED");
        assertThat(told("it-words/later.en", 2))
                .as("each is told with the number under which its words are found again")
                .extracting(fact -> ((LexiconEntryPublished) fact).revision())
                .containsExactly(1, 2);
        Response shown = as("auditor").get(ENTRY, "it-words", "later.en");
        assertThat(shown.<List<String>>path("revisions.entry.state"))
                .containsExactly("PUBLISHED", "SUPERSEDED");
        assertThat(shown.<List<String>>path("revisions.lexicon.pattern"))
                .containsExactly("free gifts", "free money");
        assertThat(shown.<List<List<String>>>path("revisions.lexicon.finds"))
                .contains(List.of(HARM));
        assertThat(auditEntries("matter_id = 'it-words/later.en' and kind = 'LOOK'"))
                .containsExactly(
                        "LOOK show-signal auditor auditor signal-entry it-words/later.en DONE");
    }

    @Test
    void whatIsRefusedChangesNothing() {
        // Given
        published("refused.en", "free money");
        wording(AUTHOR, "refused.en", 1, "money");

        // When
        Response refused = refuse(OTHER, "refused.en", 2);
        Response late = approve(OTHER, "refused.en", 2);

        // Then
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(200);
        assertThat(refused.<String>path("state")).isEqualTo("REFUSED");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(told("it-words/refused.en", 1)).hasSize(1);
        assertThat(
                        rows(
                                "select revision from signal_entry where key = 'it-words/refused.en' and state = 'PUBLISHED'"))
                .containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({
        "spam, (free, pattern, syntax",
        "spam, '((a{1000}){1000}){1000}', pattern, size",
        "unheard-of, free money, category, one-of"
    })
    void whatCannotBeLookedForIsRefusedByField(
            String category, String pattern, String field, String rule) {
        // Given
        Map<String, Object> body = new HashMap<>(lexicon(0, pattern));
        body.put("category", category);

        // When
        Response answer =
                as(AUTHOR).body(body).put("/v1/signals/lexicons/{l}/{e}", "it-words", "bad.en");

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<List<String>>path("errors.field")).containsExactly(field);
        assertThat(answer.<List<String>>path("errors.rule")).containsExactly(rule);
        assertThat(answer.asString()).doesNotContain("free");
        assertThat(count("signal_entry where key = 'it-words/bad.en'")).isZero();
    }

    @Test
    void anEntryHasItsTestAndAHashItsForm() {
        // Given
        Map<String, Object> untried = new HashMap<>(lexicon(0, "free money"));
        untried.put("finds", List.of());

        // When
        Response withoutTest =
                as(AUTHOR).body(untried).put("/v1/signals/lexicons/{l}/{e}", "it-words", "bad.en");
        Response upperCase = medium(AUTHOR, "sha256:" + "A".repeat(64), "spam");
        Response unknown = medium(AUTHOR, "sha256:" + "1".repeat(64), "unheard-of");
        Response listed =
                as(AUTHOR)
                        .body(lexicon(0, "free money"))
                        .put("/v1/signals/lexicons/{l}/{e}", "It_Words", "bad.en");

        // Then
        assertThat(withoutTest.statusCode()).isEqualTo(422);
        assertThat(withoutTest.<List<String>>path("errors.field")).containsExactly("finds");
        assertThat(upperCase.statusCode()).isEqualTo(422);
        assertThat(upperCase.<List<String>>path("errors.field")).containsExactly("entry");
        assertThat(unknown.<List<String>>path("errors.field")).containsExactly("category");
        assertThat(listed.statusCode()).isEqualTo(422);
        assertThat(listed.<List<String>>path("errors.field")).containsExactly("list");
    }

    @Test
    void aMediumIsNamedByItsHash() {
        // Given
        String entry = "pdq:" + "2".repeat(64);

        // When
        Response proposed = medium(AUTHOR, entry, "spam");
        Response approved =
                as(OTHER).body(Map.of("revision", 1)).post(ENTRY + "/approval", "it-bank", entry);

        // Then
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(200);
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        assertThat(told("it-bank/" + entry, 1))
                .containsExactly(
                        new HashEntryPublished(
                                "it-bank", Algorithm.PDQ, "2".repeat(64), "spam", true, 1));
    }

    @Test
    void anImportIsTakenLineByLineAndPublishedTogether() {
        // Given
        String body =
                """
                %s
                {"bank": "it-import", "algorithm": "sha256", "hash": "XYZ", "category": "spam"}
                %s
                """
                        .formatted(line("it-import", "3"), line("it-import", "4"));

        // When
        Response imported = imported(AUTHOR, body, "import-key");
        Response again = imported(AUTHOR, body, "import-key");
        Response reused = imported(AUTHOR, line("it-import", "5"), "import-key");
        String id = imported.path("importId");
        Response own = as(AUTHOR).post("/v1/signals/imports/{id}/approval", id);

        // Then
        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
        assertThat(imported.<Integer>path("proposed")).isEqualTo(2);
        assertThat(imported.<List<Integer>>path("refused.line")).containsExactly(2);
        assertThat(imported.<List<String>>path("refused.field")).containsExactly("hash");
        assertThat(imported.<List<String>>path("refused.rule")).containsExactly("pattern");
        assertThat(again.asString()).isEqualTo(imported.asString());
        assertThat(reused.statusCode()).isEqualTo(422);
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.<String>path("errors[0].rule")).isEqualTo("another-person");

        // When
        Response approved = as(OTHER).post("/v1/signals/imports/{id}/approval", id);
        Response repeated = as(OTHER).post("/v1/signals/imports/{id}/approval", id);

        // Then
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        assertThat(approved.<String>path("approvedBy")).isEqualTo(OTHER);
        assertThat(repeated.asString()).isEqualTo(approved.asString());
        for (String digit : List.of("3", "4")) {
            assertThat(told("it-import/sha256:" + digit.repeat(64), 1))
                    .containsExactly(
                            new HashEntryPublished(
                                    "it-import",
                                    Algorithm.SHA256,
                                    digit.repeat(64),
                                    "spam",
                                    false,
                                    1));
        }
        assertThat(imported(OTHER, line("it-import", "3"), null).<Integer>path("same"))
                .isEqualTo(1);

        // When
        Response withdrawn =
                as(AUTHOR)
                        .body(Map.of("because", "the wrong file"))
                        .post("/v1/signals/imports/{id}/withdrawal", id);

        // Then
        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
        assertThat(told("it-import/sha256:" + "4".repeat(64), 2))
                .last()
                .isInstanceOf(SignalEntryWithdrawn.class);
        assertThat(auditEntries("matter_id = '%s'".formatted(id)))
                .extracting(noted -> noted.split(" ", -1)[1])
                .containsExactly("import-signals", "approve-signals", "withdraw-signals");
    }

    @Test
    void anImportOfWhichNothingIsGoodIsRefused() {
        // When
        Response answer = imported(AUTHOR, "nonsense\n" + line("Bank 1", "6"), null);

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<List<String>>path("errors.field")).containsExactly("[1]", "[2].bank");
    }

    @Test
    void anImportAsLongAsItMayBeIsPublishedWhileSomebodyWaits() {
        // Given
        String longest = lines(10_000);

        // When
        Response tooLong = imported(AUTHOR, longest + lines(1), null);
        Response imported = imported(AUTHOR, longest, null);
        String id = imported.path("importId");
        Response approved = as(OTHER).post("/v1/signals/imports/{id}/approval", id);
        Response withdrawn =
                as(AUTHOR)
                        .body(Map.of("because", "the wrong file"))
                        .post("/v1/signals/imports/{id}/withdrawal", id);

        // Then
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
        assertThat(imported.<Integer>path("proposed")).isEqualTo(10_000);
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        new Desk(platform)
                                                        .topic(Topics.SIGNAL_DATA)
                                                        .read(SignalDataFact.class)
                                                        .stream()
                                                        .map(Event::data)
                                                        .filter(
                                                                SignalEntryWithdrawn.class
                                                                        ::isInstance)
                                                        .filter(told ->
                                                                told.key().startsWith("it-long/")))
                                .hasSize(10_000));
    }

    @Test
    void entriesAreListedPageByPageWithoutWhatTheySay() {
        // Given
        wording(AUTHOR, "listed-1.en", 0, "free money");
        wording(AUTHOR, "listed-2.en", 0, "free money");

        // When
        Response first =
                as("auditor").get("/v1/signals/entries?list=it-words&state=PROPOSED&limit=1");
        Response second =
                as("auditor")
                        .get(
                                "/v1/signals/entries?list=it-words&state=PROPOSED&limit=1&after={after}",
                                first.<String>path("next"));

        // Then
        assertThat(first.<List<String>>path("entries.key")).hasSize(1);
        assertThat(second.<List<String>>path("entries.key"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.path("entries.key"));
        assertThat(first.asString()).doesNotContain(HARM).doesNotContain("free money");
    }

    @Test
    void onlyPolicyManagersWriteAndNobodyElseButAuditorsReads() {
        assertThat(wording("lead-emea", "lead.en", 0, "free money").statusCode()).isEqualTo(403);
        assertThat(imported("lead-emea", line("it-bank", "7"), null).statusCode()).isEqualTo(403);
        assertThat(withdraw("auditor", "lead.en").statusCode()).isEqualTo(403);
        assertThat(as("lead-emea").get("/v1/signals/entries").statusCode()).isEqualTo(403);
        assertThat(as(AUTHOR).get(ENTRY, "it-words", "nobody.en").statusCode()).isEqualTo(404);
        assertThat(approve(AUTHOR, "nobody.en", 1).statusCode()).isEqualTo(404);
        assertThat(withdraw(AUTHOR, "nobody.en").statusCode()).isEqualTo(404);
        assertThat(as(AUTHOR).get("/v1/signals/imports/nobodys").statusCode()).isEqualTo(404);
    }

    /// What a person may not do is refused by the database itself, whoever writes to it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update signal_entry set content = content || ' ' where key = 'it-words/final.en'",
                "update signal_entry set state = 'PROPOSED', approved_by = null, approved_at = null where key = 'it-words/final.en'",
                "update signal_entry set approved_by = 'somebody' where key = 'it-words/final.en'",
                "delete from signal_entry where key = 'it-words/final.en'",
                "truncate signal_entry cascade",
                "insert into signal_entry (key, revision, kind, content, state, because, proposed_by, proposed_at, approved_by, approved_at) select key, 9, kind, content, 'PUBLISHED', because, proposed_by, proposed_at, 'x', now() from signal_entry where key = 'it-words/final.en'",
                "update signal_import set approved_by = imported_by, approved_at = now()"
            })
    void theDatabaseRefusesWhatRewritesIt(String statement) {
        if (count("signal_entry where key = 'it-words/final.en'") == 0) {
            published("final.en", "free money");
            imported(AUTHOR, line("it-final", "8"), "final-key");
        }

        assertThatThrownBy(() -> execute(statement)).isInstanceOf(SQLException.class);
    }

    private void published(String entry, String pattern) {
        assertThat(wording(AUTHOR, entry, 0, pattern).statusCode()).isEqualTo(200);
        assertThat(approve(OTHER, entry, 1).statusCode()).isEqualTo(200);
    }

    private Response wording(String by, String entry, int revision, String pattern) {
        return as(by).body(lexicon(revision, pattern))
                .put("/v1/signals/lexicons/{list}/{entry}", "it-words", entry);
    }

    private static Map<String, Object> lexicon(int revision, String pattern) {
        return Map.of(
                "revision",
                revision,
                "category",
                "spam",
                "strength",
                "strong",
                "languages",
                List.of("en"),
                "pattern",
                pattern,
                "finds",
                List.of(HARM),
                "because",
                "a test");
    }

    private Response medium(String by, String entry, String category) {
        return as(by).body(
                        Map.of(
                                "revision",
                                0,
                                "category",
                                category,
                                "confirmed",
                                true,
                                "because",
                                "a test"))
                .put("/v1/signals/banks/{list}/{entry}", "it-bank", entry);
    }

    private Response approve(String by, String entry, int revision) {
        return as(by).body(Map.of("revision", revision))
                .post(ENTRY + "/approval", "it-words", entry);
    }

    private Response refuse(String by, String entry, int revision) {
        return as(by).body(Map.of("revision", revision, "because", "too wide"))
                .post(ENTRY + "/refusal", "it-words", entry);
    }

    private Response withdraw(String by, String entry) {
        return as(by).body(Map.of("because", "found a song"))
                .post(ENTRY + "/withdrawal", "it-words", entry);
    }

    private Response imported(String by, String body, @Nullable String key) {
        RequestSpecification request =
                as(by).config(
                                RestAssuredConfig.config()
                                        .encoderConfig(
                                                encoderConfig()
                                                        .encodeContentTypeAs(
                                                                "application/x-ndjson",
                                                                ContentType.TEXT)))
                        .contentType("application/x-ndjson");
        return (key == null ? request : request.header("Idempotency-Key", key))
                .body(body)
                .post("/v1/signals/imports?because={because}", "a test");
    }

    private static String line(String bank, String digit) {
        return """
        {"bank": "%s", "algorithm": "sha256", "hash": "%s", "category": "spam"}\
        """
                .formatted(bank, digit.repeat(64));
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        """
                        {"bank": "it-long", "algorithm": "pdq", "hash": "%064x", "category": "spam"}
                        """
                                .formatted(number))
                .collect(Collectors.joining());
    }

    /// What the topic says of an entry, once it says so much.
    private List<SignalDataFact> told(String key, int times) {
        return await().atMost(Desk.PATIENCE).until(() -> told(key), told -> told.size() >= times);
    }

    private List<SignalDataFact> told(String key) {
        return new Desk(platform)
                .topic(Topics.SIGNAL_DATA).read(SignalDataFact.class).stream()
                        .filter(event -> event.subject().equals(key))
                        .map(Event::data)
                        .toList();
    }

    private RequestSpecification as(String person) {
        return new Desk(platform).as(person);
    }
}
