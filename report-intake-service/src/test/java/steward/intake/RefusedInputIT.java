package steward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.intake.IntakeFixtures.CLIENT;
import static steward.intake.IntakeFixtures.reportBy;
import static steward.intake.IntakeFixtures.unique;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.intake.hygiene.ReportFixtures;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What the door refuses, with the status and the field that its caller can act upon.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = StewardPlatformResource.DATABASE, value = "intake"),
        restrictToAnnotatedClass = true)
class RefusedInputIT {

    @SuppressWarnings("NullAway.Init") // injected
    TestPlatform platform;

    @SuppressWarnings("NullAway.Init") // before each
    private IntakeDriver intake;

    @BeforeEach
    void clientsAreRegistered() {
        intake = new IntakeDriver(platform::token);
        intake.registerClients();
    }

    @Test
    void aSenderThatFloodsIsToldWhenToComeAgainAndNobodyElseIs() {
        // Given
        String flooder = unique();
        Supplier<Response> one = () -> intake.post(CLIENT, null, reportBy(flooder, unique()));

        // When
        Response refused =
                Stream.generate(one)
                        .limit(1_000)
                        .filter(answer -> answer.statusCode() != 202)
                        .findFirst()
                        .orElseThrow();

        // Then
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo("reporter.id");
        assertThat(refused.asString()).doesNotContain(flooder);
        assertThat(intake.post(CLIENT, null, reportBy(unique(), unique())).statusCode())
                .isEqualTo(202);
    }

    @Test
    void aBodyThatNeverEndsIsEndedWithARequestTimeout() throws IOException {
        // Given
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String head =
                    "POST /v1/reports HTTP/1.1\r\nHost: steward\r\nAuthorization: Bearer "
                            + platform.token(CLIENT)
                            + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

            // When
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            // Then
            assertThat(answer).startsWith("HTTP/1.1 408").contains("request-timeout");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "unknown reporter kind, 422, reporter.kind",
        "unknown market, 422, market",
        "foreign product, 422, subject.product",
        "flagger not registered, 422, reporter.kind",
        "NUL, 422, note",
        "long text, 413, subject.text",
        "long note, 413, note",
        "event above 64 KiB, 413, ''",
        "wrong type, 400, market",
        "unknown field, 400, severity",
    })
    void badInputHasItsOwnStatusAndNamesItsField(String what, int status, String field) {
        // Given
        ObjectNode body = ReportFixtures.aReport(broken(what));

        // When
        Response answer = intake.post(CLIENT, null, body.toString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).contains("application/problem+json");
        assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo(field);
        assertThat(answer.asString()).doesNotContain("Exception").doesNotContain("look at this");
    }

    @Test
    void whatIsNoReportAtAllHasItsStatusToo() {
        assertThat(
                        intake.as(CLIENT)
                                .contentType("application/json")
                                .body(new byte[] {'"', (byte) 0xff, '"'})
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        intake.as(CLIENT)
                                .contentType("application/json")
                                .body("{\"a\":".repeat(100))
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        intake.as(CLIENT)
                                .contentType("application/json")
                                .body("\"" + "x".repeat(300_000) + "\"")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(413);
        assertThat(
                        intake.as(CLIENT)
                                .contentType("application/json")
                                .body("{\"note\":\"\\ud800\"}")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        intake.as(CLIENT)
                                .contentType("text/plain")
                                .body("{}")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(415);
        assertThat(
                        intake.as(CLIENT)
                                .contentType("application/json")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(400);
    }

    private static Consumer<ObjectNode> broken(String what) {
        return report -> {
            ObjectNode subject = ReportFixtures.subject(report);
            switch (what) {
                case "unknown reporter kind" ->
                        ReportFixtures.reporter(report).put("kind", "ALIEN");
                case "unknown market" -> report.put("market", "XX");
                case "foreign product" -> subject.put("product", "games");
                case "flagger not registered" ->
                        ReportFixtures.reporter(report).put("kind", "STAFF");
                case "NUL" -> report.put("note", "a\u0000b");
                case "long text" -> subject.put("text", "x".repeat(16 * 1024 + 1));
                case "long note" -> report.put("note", "x".repeat(4 * 1024 + 1));
                case "event above 64 KiB" -> {
                    subject.put("text", "x".repeat(16 * 1024));
                    for (int entry = 1; entry < 20; entry++) {
                        subject.withArray("thread")
                                .addObject()
                                .put("id", "t")
                                .put("text", "x".repeat(1024));
                    }
                    for (int media = 1; media < 16; media++) {
                        subject.withArray("media")
                                .addObject()
                                .put("kind", "image")
                                .put("url", "u".repeat(2048));
                    }
                }
                case "wrong type" -> report.put("market", 5);
                case "unknown field" -> report.put("severity", "S0");
                default -> throw new AssertionError(what);
            }
        };
    }
}
