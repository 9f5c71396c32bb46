package steward.access;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every class of bad request, sent over HTTP with a real token, gets its own status and a problem that says what would be right and repeats nothing.
@QuarkusTest
@QuarkusTestResource(Issuer.class)
class BadRequestsTest {

    private static final String CANARY = "Kanarienvogel";
    private static final String TEXT = "\"text\":\"" + CANARY + "\"";

    @TestHTTPResource("/v1/letters")
    URI letters = URI.create("http://set-by-the-platform");

    static Stream<Arguments> badBodies() {
        return Stream.of(
                bad("not JSON at all", CANARY + " {", 400, "malformed-json", " syntax"),
                bad("cut off", "{" + TEXT, 400, "malformed-json", " syntax"),
                bad(
                        "a duplicate key",
                        "{" + TEXT + "," + TEXT + "}",
                        400,
                        "malformed-json",
                        " duplicate-key"),
                bad(
                        "data after the end",
                        "{" + TEXT + "} {}",
                        400,
                        "malformed-json",
                        " trailing-data"),
                bad(
                        "not a number",
                        "{" + TEXT + ",\"stamp\":{\"cents\":NaN}}",
                        400,
                        "malformed-json",
                        "stamp syntax"),
                bad(
                        "a huge number",
                        "{" + TEXT + ",\"stamp\":{\"cents\":" + "1".repeat(1000) + "}}",
                        400,
                        "malformed-json",
                        "stamp number"),
                bad(
                        "deep",
                        "{\"attributes\":{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}}",
                        400,
                        "malformed-json",
                        "*"),
                bad(
                        "another type: number for text",
                        "{\"text\":12}",
                        400,
                        "wrong-type",
                        "text type"),
                bad(
                        "another type: text for number",
                        "{" + TEXT + ",\"stamp\":{\"cents\":\"12\"}}",
                        400,
                        "wrong-type",
                        "stamp.cents type"),
                bad(
                        "another type: fraction for whole",
                        "{" + TEXT + ",\"stamp\":{\"cents\":1.5}}",
                        400,
                        "wrong-type",
                        "stamp.cents type"),
                bad(
                        "another type: text for boolean",
                        "{" + TEXT + ",\"read\":\"true\"}",
                        400,
                        "wrong-type",
                        "read type"),
                bad(
                        "another type: object for text",
                        "{\"text\":{\"x\":1}}",
                        400,
                        "wrong-type",
                        "text type"),
                bad(
                        "another type: list for object",
                        "[{" + TEXT + "}]",
                        400,
                        "wrong-type",
                        " type"),
                bad(
                        "another type: text for list",
                        "{" + TEXT + ",\"enclosures\":\"" + CANARY + "\"}",
                        400,
                        "wrong-type",
                        "enclosures type"),
                bad(
                        "no time",
                        "{" + TEXT + ",\"at\":\"" + CANARY + "\"}",
                        400,
                        "wrong-type",
                        "at type"),
                bad("an empty time", "{" + TEXT + ",\"at\":\"\"}", 400, "wrong-type", "at type"),
                bad(
                        "an unknown enum value",
                        "{" + TEXT + ",\"urgency\":\"" + CANARY + "\"}",
                        422,
                        "unknown-value",
                        "urgency one-of"),
                bad(
                        "a number for an enum",
                        "{" + TEXT + ",\"urgency\":1}",
                        422,
                        "unknown-value",
                        "urgency one-of"),
                bad(
                        "an unknown field",
                        "{" + TEXT + ",\"severity\":1}",
                        400,
                        "unknown-field",
                        "severity known"),
                bad(
                        "an unknown field with words for a name",
                        "{" + TEXT + ",\"" + CANARY + " singt\":1}",
                        400,
                        "unknown-field",
                        "* known"),
                bad("a missing field", "{\"read\":true}", 422, "invalid", "text not-null"),
                bad(
                        "a long text",
                        "{\"text\":\"" + "a".repeat(16_385) + "\"}",
                        422,
                        "invalid",
                        "text size"),
                bad(
                        "a very long text",
                        "{\"text\":\"" + "a".repeat(20_001) + "\"}",
                        413,
                        "too-large",
                        "text size"),
                bad(
                        "a rule in a list",
                        "{"
                                + TEXT
                                + ",\"enclosures\":[{\"name\":\"a\"},{\"name\":\""
                                + CANARY
                                + "\"}]}",
                        422,
                        "invalid",
                        "enclosures[1].name size"),
                bad(
                        "NUL in a text",
                        "{\"text\":\"" + CANARY + "\\u0000\"}",
                        422,
                        "unstorable-text",
                        "text characters"),
                bad(
                        "NUL in a list",
                        "{" + TEXT + ",\"enclosures\":[{\"name\":\"\\u0000\"}]}",
                        422,
                        "unstorable-text",
                        "enclosures[0].name characters"),
                bad(
                        "NUL in an untyped value",
                        "{" + TEXT + ",\"attributes\":{\"a\":[\"\\u0000\"]}}",
                        422,
                        "unstorable-text",
                        "*"),
                bad(
                        "NUL in a key",
                        "{" + TEXT + ",\"attributes\":{\"\\u0000\":1}}",
                        422,
                        "unstorable-text",
                        "*"),
                bad(
                        "half a surrogate pair",
                        "{\"text\":\"" + CANARY + "\\ud800\"}",
                        422,
                        "unstorable-text",
                        "text characters"),
                bad(
                        "the other half",
                        "{\"text\":\"\\udc00" + CANARY + "\"}",
                        422,
                        "unstorable-text",
                        "text characters"),
                bad("nothing", "", 400, "missing-body", "*"),
                bad("null", "null", 400, "missing-body", "*"));
    }

    private static Arguments bad(String name, String body, int status, String kind, String error) {
        return Arguments.of(name, body, status, kind, error);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void a_bad_body_is_named_and_not_repeated(
            String name, String body, int status, String kind, String error) throws IOException {
        Sent sent = postJson(body.getBytes(UTF_8));
        isProblem(sent, status, kind);
        if (!error.equals("*")) {
            assertThat(sent.firstError()).isEqualTo(error);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3 28", "c0 80", "ed a0 80", "f5 80 80 80", "e2 82", "00", "ff"})
    void bytes_that_are_not_utf_8_are_refused_with_their_place(String hex) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("{\n\"text\":\"" + CANARY).getBytes(UTF_8));
        bytes.writeBytes(HexFormat.ofDelimiter(" ").parseHex(hex));
        bytes.writeBytes("\"}".getBytes(UTF_8));
        Sent sent = postJson(bytes.toByteArray());
        isProblem(sent, 400, "malformed-json");
        assertThat(sent.firstError()).isEqualTo(" utf-8");
        assertThat(sent.problem().path("detail").asText()).isEqualTo("at line 2, column 22");
    }

    @Test
    void utf_16_and_a_byte_order_mark_are_refused() throws IOException {
        isProblem(postJson(("{" + TEXT + "}").getBytes(UTF_16)), 400, "malformed-json");
        isProblem(postJson(("\uFEFF{" + TEXT + "}").getBytes(UTF_8)), 400, "malformed-json");
    }

    @Test
    void an_unknown_value_and_a_wrong_type_are_told_what_would_be_right() {
        assertThat(postJson(("{" + TEXT + ",\"urgency\":\"x\"}").getBytes(UTF_8)).expected())
                .isEqualTo("one of CALM, URGENT");
        assertThat(postJson("{\"text\":1}".getBytes(UTF_8)).expected()).isEqualTo("a string");
        assertThat(postJson(("{" + TEXT + ",\"at\":\"x\"}").getBytes(UTF_8)).expected())
                .isEqualTo("a time as in 2026-01-31T12:00:00Z");
        assertThat(postJson(("{" + TEXT + ",\"severity\":1}").getBytes(UTF_8)).expected())
                .isEqualTo(
                        "only these fields: at, attributes, enclosures, read, stamp, text, urgency");
    }

    @Test
    void a_good_body_passes_with_text_of_the_greatest_length_in_any_script() {
        Sent sent = postJson(("{\"text\":\"" + "я".repeat(8_000) + "😀\"}").getBytes(UTF_8));
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.body())
                .isEqualTo("{\"from\":\"ana\",\"characters\":8002,\"market\":\"AT,DE\"}");
        assertThat(postJson(("{\"text\":\"" + "a".repeat(16_384) + "\"}").getBytes(UTF_8)).status())
                .isEqualTo(200);
    }

    @Test
    void a_body_over_the_limit_is_413_whether_it_says_so_or_not() throws IOException {
        byte[] large = ("{\"text\":\"" + CANARY + "a".repeat(270_000) + "\"}").getBytes(UTF_8);
        isProblem(postJson(large), 413, "too-large");
        isProblem(
                Sent.send(
                        letters,
                        "POST",
                        Issuer.moderator(),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                        "Content-Type",
                        "application/json"),
                413,
                "too-large");
    }

    @Test
    void a_compressed_body_and_another_format_are_415() throws IOException {
        isProblem(
                Sent.post(
                        letters,
                        Issuer.moderator(),
                        new byte[] {1},
                        "Content-Type",
                        "application/json",
                        "Content-Encoding",
                        "gzip"),
                415,
                "unsupported-encoding");
        isProblem(
                Sent.post(
                        letters,
                        Issuer.moderator(),
                        "<a/>".getBytes(UTF_8),
                        "Content-Type",
                        "application/xml"),
                415,
                "unsupported-media-type");
    }

    @Test
    void what_the_path_does_not_offer_is_a_problem_too() throws IOException {
        isProblem(Sent.get(letters.resolve("/nowhere"), Issuer.moderator()), 404, "not-found");
        isProblem(Sent.get(letters.resolve("/nowhere"), null), 404, "not-found");
        Sent deleted = Sent.send(letters, "DELETE", Issuer.moderator(), BodyPublishers.noBody());
        isProblem(deleted, 405, "method-not-allowed");
        assertThat(
                        Sent.send(letters, "OPTIONS", Issuer.moderator(), BodyPublishers.noBody())
                                .header("Allow"))
                .contains("GET", "POST");
        isProblem(
                Sent.get(letters, Issuer.moderator(), "Accept", "image/png"),
                406,
                "not-acceptable");
    }

    @Test
    void a_bad_parameter_is_named() throws IOException {
        Sent above = Sent.get(URI.create(letters + "?limit=1000"), Issuer.moderator());
        isProblem(above, 422, "invalid");
        assertThat(above.firstError()).isEqualTo("limit max");
        isProblem(
                Sent.get(URI.create(letters + "?limit=" + CANARY), Issuer.moderator()),
                400,
                "malformed-request");
    }

    @Test
    void nul_in_a_path_or_a_query_is_400() throws IOException {
        isProblem(get("a%00b"), 400, "malformed-request");
        isProblem(
                Sent.get(URI.create(letters + "?after=%00"), Issuer.moderator()),
                400,
                "malformed-request");
    }

    @Test
    void bytes_that_announce_no_length_are_bounded() throws IOException {
        URI scanned = URI.create(letters + "/scanned");
        isProblem(unannounced(scanned, 256 * 1024 + 1), 413, "too-large");
        assertThat(unannounced(scanned, 256 * 1024).status()).isEqualTo(200);
    }

    private static Sent unannounced(URI to, int bytes) {
        return Sent.send(
                to,
                "POST",
                Issuer.moderator(),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])),
                "Content-Type",
                "application/json");
    }

    @Test
    void refusals_of_the_service_come_out_as_they_are() throws IOException {
        isProblem(get("foreign"), 404, "not-found");
        Sent busy = get("busy");
        isProblem(busy, 503, "unavailable");
        assertThat(busy.header("Retry-After")).isEqualTo("7");
        Sent outage = get("outage");
        isProblem(outage, 503, "unavailable");
        assertThat(outage.header("Retry-After")).isEqualTo("5");
        isProblem(get("taken"), 409, "conflict");
        assertThat(get("taken").firstError()).isEqualTo("fencingToken stale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fault", "late-fault"})
    void a_fault_of_ours_gives_an_id_that_finds_it_in_the_log_and_no_words(String fault)
            throws IOException {
        Sent sent = get(fault);
        isProblem(sent, 500, "unexpected");
        String id = sent.problem().path("errorId").asText();
        assertThat(sent.body()).doesNotContain("canary", "Exception", "steward.access");
        assertThat(log())
                .contains("errorId " + id + ": java.lang.IllegalStateException at ")
                .doesNotContain("canary-text");
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired", Issuer.expired()),
                Arguments.of("for another audience", Issuer.forAnotherAudience()),
                Arguments.of("for no audience", Issuer.withoutAudience()),
                Arguments.of("of another issuer", Issuer.ofAnotherIssuer()),
                Arguments.of("unsigned", Issuer.unsigned()),
                Arguments.of("tampered with", Issuer.tampered()),
                Arguments.of("signed by someone else", Issuer.signedBySomeoneElse()),
                Arguments.of("signed with the public key", Issuer.signedWithThePublicKey()),
                Arguments.of("not a token at all", CANARY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void a_bad_token_is_401(String name, String token) throws IOException {
        Sent sent = Sent.get(letters, token);
        isProblem(sent, 401, "not-signed-in");
        assertThat(sent.response().headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"steward\", error=\"invalid_token\"");
        isProblem(
                Sent.post(letters, token, "{}".getBytes(UTF_8), "Content-Type", "application/json"),
                401,
                "not-signed-in");
    }

    @Test
    void no_token_is_401_and_the_wrong_role_403_before_the_body_is_looked_at() throws IOException {
        Sent anonymous =
                Sent.post(letters, null, "{".getBytes(UTF_8), "Content-Type", "application/json");
        isProblem(anonymous, 401, "not-signed-in");
        assertThat(anonymous.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"steward\"");
        isProblem(
                Sent.post(
                        letters,
                        Issuer.product(),
                        "{".getBytes(UTF_8),
                        "Content-Type",
                        "application/json"),
                403,
                "not-allowed");
    }

    private Sent postJson(byte[] body) {
        return Sent.post(letters, Issuer.moderator(), body, "Content-Type", "application/json");
    }

    private Sent get(String id) {
        return Sent.get(URI.create(letters + "/" + id), Issuer.moderator());
    }

    private static void isProblem(Sent sent, int status, String kind) throws IOException {
        assertThat(sent.status()).as(sent.body()).isEqualTo(status);
        assertThat(sent.header("Content-Type")).startsWith("application/problem+json");
        assertThat(sent.kind()).isEqualTo(kind);
        assertThat(sent.problem().path("status").asInt()).isEqualTo(status);
        assertThat(sent.problem().path("title").asText()).isNotBlank();
        assertThat(sent.body()).doesNotContain(CANARY, "jackson", "\tat ", "io.quarkus");
        assertThat(log()).doesNotContain(CANARY);
    }

    private static String log() throws IOException {
        return Files.readString(Path.of("target/quarkus.log"));
    }
}
