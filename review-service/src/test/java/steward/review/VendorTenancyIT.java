package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// Duty A15: a firm's lead works with that firm's people, one by one and by the file, and the others are not there.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class VendorTenancyIT {

    /// What stands already is not told again, and each test gives the lead back.
    private static final AtomicInteger ROUND = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    void aLeadOfNorthwind() {
        register(
                "lead-emea",
                Map.of(
                        "roles", List.of("lead", "moderator"),
                        "regions", List.of("emea"),
                        "markets", List.of("DE", "AT"),
                        "languages", List.of("de", "en"),
                        "skills", List.of("round-" + ROUND.incrementAndGet()),
                        "vendor", "northwind"));
        register("of-northwind", moderator("northwind"));
        register("of-clearview", moderator("clearview"));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(lead().get("/v1/people").<List<String>>path("items.id"))
                                .contains("of-northwind")
                                .doesNotContain("of-clearview"));
    }

    @AfterEach
    void giveBack() {
        platform.access().grant("lead-emea", null);
    }

    @Test
    void thePeopleOfAnotherFirmAreNotFoundWhateverIsAsked() {
        assertThat(
                        List.of(
                                lead().get("/v1/people/of-clearview"),
                                lead().get("/v1/people/of-clearview/profile"),
                                lead().get("/v1/people/of-clearview/choices"),
                                lead().body(moderator("northwind")).put("/v1/people/of-clearview"),
                                lead().body(Map.of()).put("/v1/people/of-clearview/profile"),
                                lead().post("/v1/people/of-clearview/end")))
                .extracting(Response::statusCode)
                .containsOnly(404);
    }

    @Test
    void aLeadRegistersModeratorsOfTheFirmAndGrantsNoMoreThanTheyHave() {
        assertThat(lead().body(moderator("northwind")).put("/v1/people/hired-by-lead").statusCode())
                .isEqualTo(201);
        assertThat(
                        lead().body(Map.of("shifts", List.of(night())))
                                .put("/v1/people/hired-by-lead/profile")
                                .statusCode())
                .isEqualTo(200);
        assertThat(lead().get("/v1/shifts?at=2026-11-20T23:30:00Z").<List<String>>path("items.id"))
                .containsExactly("hired-by-lead");
        assertThat(lead().get("/v1/shifts?at=2026-11-20T12:00:00Z").<List<String>>path("items.id"))
                .isEmpty();
        Response tooMuch =
                lead().body(
                                Map.of(
                                        "roles", List.of("moderator", "operator"),
                                        "regions", List.of("apac"),
                                        "vendor", "clearview"))
                        .put("/v1/people/granted-too-much");
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        assertThat(tooMuch.<List<String>>path("errors.field"))
                .containsExactly("roles", "regions", "vendor");
    }

    @Test
    void aFileIsTakenInLineByLineAndTriedWithoutWritingFirst() {
        // Given
        String file =
                """
                id,roles,regions,markets,languages,vendor,until
                file-1,moderator,emea,DE;AT,de,northwind,
                file-2,moderator,emea,=DE,de,northwind,
                of-clearview,moderator,emea,DE,de,northwind,
                file-3,moderator,emea,DE,de,northwind,soon
                """;

        // When
        Response tried = send(file, true);
        boolean writtenByTrying = lead().get("/v1/people/file-1").statusCode() == 200;
        Response done = send(file, false);
        Response again = send(file, false);

        // Then
        assertThat(writtenByTrying).isFalse();
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(results(tried)).containsExactly("NEW", "REFUSED", "REFUSED", "REFUSED");
        assertThat(results(done)).containsExactly("NEW", "REFUSED", "REFUSED", "REFUSED");
        assertThat(results(again)).containsExactly("KNOWN", "REFUSED", "REFUSED", "REFUSED");
        assertThat(done.asString().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"line\":2", "file-1"),
                        line ->
                                assertThat(line)
                                        .contains(
                                                "\"line\":3",
                                                "\"field\":\"markets[0]\"",
                                                "pattern"),
                        line -> assertThat(line).contains("\"line\":4", "\"status\":404"),
                        line ->
                                assertThat(line)
                                        .contains("\"line\":5", "\"field\":\"until\"", "instant"));
        assertThat(lead().get("/v1/people-file").asString())
                .contains("file-1,moderator,emea,AT;DE,de,,northwind")
                .doesNotContain("of-clearview");
    }

    @Test
    void aFileOfCertificatesIsEnteredForOnesOwnPeopleLineByLine() {
        // Given
        register("certified", moderator("northwind"));
        register("certified-elsewhere", moderator("clearview"));
        String file =
                """
                person,language,test,scores,takenOn,expiresOn,issuer
                certified,de,TestDaF,reading=4;writing=5,2026-01-10,2028-01-09,TestDaF-Institut
                certified-elsewhere,de,TestDaF,reading=4,2026-01-10,,TestDaF-Institut
                certified,de,TestDaF,reading=four,2026-01-10,,TestDaF-Institut
                certified,de,TestDaF,reading=4,2026-01-10,2025-01-09,TestDaF-Institut
                """;
        String corrected = file.replace("reading=4;writing=5", "reading=5");

        // When
        Response tried = send(file, "/v1/certificates-file", true);
        String afterTrying = lead().get("/v1/certificates-file").asString();
        Response done = send(file, "/v1/certificates-file", false);
        Response again = send(corrected, "/v1/certificates-file", false);

        // Then
        assertThat(results(tried)).containsExactly("KNOWN", "REFUSED", "REFUSED", "REFUSED");
        assertThat(afterTrying).doesNotContain("TestDaF");
        assertThat(results(done)).containsExactly("KNOWN", "REFUSED", "REFUSED", "REFUSED");
        assertThat(done.asString().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).contains("certified"),
                        line -> assertThat(line).contains("\"status\":404"),
                        line -> assertThat(line).contains("\"field\":\"scores\""),
                        line -> assertThat(line).contains("expiresOn", "in-order"));
        assertThat(results(again)).startsWith("KNOWN");
        assertThat(lead().get("/v1/certificates-file").asString())
                .contains("certified,de,TestDaF,reading=5,2026-01-10,2028-01-09,TestDaF-Institut")
                .doesNotContain("writing", "certified-elsewhere");
    }

    private Response send(String file, boolean dryRun) {
        return send(file, "/v1/people-file", dryRun);
    }

    private Response send(String file, String to, boolean dryRun) {
        return lead().contentType("text/csv; charset=utf-8")
                .accept("application/x-ndjson")
                .body(file)
                .queryParam("dryRun", dryRun)
                .post(to);
    }

    private static List<String> results(Response answer) {
        return answer.asString()
                .lines()
                .map(line -> line.replaceAll(".*\"result\":\"([A-Z]+)\".*", "$1"))
                .toList();
    }

    private void register(String person, Map<String, Object> access) {
        assertThat(
                        new Desk(platform)
                                .as("operator")
                                .body(access)
                                .put("/v1/people/{id}", person)
                                .statusCode())
                .isIn(200, 201);
    }

    private RequestSpecification lead() {
        return new Desk(platform).as("lead-emea");
    }

    private static Map<String, Object> moderator(String vendor) {
        return Map.of(
                "roles", List.of("moderator"),
                "regions", List.of("emea"),
                "markets", List.of("DE"),
                "languages", List.of("de"),
                "vendor", vendor);
    }

    private static Map<String, Object> night() {
        return Map.of(
                "zone", "Europe/Berlin",
                "days", List.of("FRIDAY"),
                "from", "22:00",
                "to", "06:00");
    }
}
