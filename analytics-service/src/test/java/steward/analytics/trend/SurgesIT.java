package steward.analytics.trend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.ClientId;
import steward.contracts.id.EventId;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.Reporter;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.contracts.topic.Topics;
import steward.contracts.trend.SurgeBegan;
import steward.contracts.trend.TrendFact;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = StewardPlatformResource.DATABASE, value = "analytics"))
class SurgesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ClientId CLIENT = new ClientId("surging-app");
    private static final int USUAL = 4;
    private static final int SURGE = 60;
    private static final int DAYS = 4;
    private static final String UNENDED = "11111111-1111-4111-8111-111111111111";
    private static final String ENDED = "22222222-2222-4222-8222-222222222222";

    private final TestPlatform platform = TestPlatform.running();
    private final Instant now = Clock.systemUTC().instant();

    @Test
    void whatIsReportedFarMoreThanUsualIsToldOnceAndNothingElseIs() throws Exception {
        // Given
        List<byte[]> reports = new ArrayList<>();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        for (String category : List.of("scam_fraud", "spam", "harassment")) {
            for (int back = 1; back <= DAYS * 24; back++) {
                for (int i = 0; i < USUAL; i++) {
                    String subject = category + "-" + back + "-" + i;
                    reports.add(report(category, subject, hour.minus(Duration.ofHours(back)), "r"));
                }
            }
        }
        // When: many subjects of one category, a crowd about one subject of another, the third as
        // ever
        for (int i = 0; i < SURGE; i++) {
            reports.add(report("scam_fraud", "wave-" + i, now, "r"));
            reports.add(report("spam", "one", now, "crowd-" + i));
        }
        send(reports);
        send(reports);
        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(counted("scam_fraud")).isEqualTo(expected(SURGE)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(counted("spam")).isEqualTo(expected(1)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).isNotEmpty());
        assertThat(told())
                .singleElement()
                .isInstanceOfSatisfying(
                        SurgeBegan.class,
                        began -> {
                            assertThat(began.series().category()).isEqualTo("scam_fraud");
                            assertThat(began.series().market()).isEqualTo("DE");
                            assertThat(began.excess().usual()).isEqualTo(USUAL);
                            assertThat(began.excess().observed()).isGreaterThanOrEqualTo(20);
                            assertThat(began.until()).isAfter(now.plus(Duration.ofMinutes(59)));
                        });
        assertThat(rows("select count(*) from surge")).containsExactly("1");
        itIsListedBeforeThoseThatAreOverForWhoeverSeesItsMarket();
    }

    private void itIsListedBeforeThoseThatAreOverForWhoeverSeesItsMarket() throws Exception {
        // Given: one of long ago, whose end nobody told, and one that ended
        execute(
                "insert into market_region (market, region) values ('DE', 'emea') on conflict do nothing");
        execute(
                """
                insert into told_surge (surge_id, series, began_at, observed, usual, peak_observed, peak_usual, within, until, ended_at)
                select '%s', id, now() - interval '2 days', 30, 10, 50, 10, 'PT1H', now() - interval '47 hours', null
                from report_series where category = 'spam'
                union all
                select '%s', id, now() - interval '3 days', 30, 10, 30, 10, 'PT1H', now() - interval '70 hours', now() - interval '70 hours'
                from report_series where category = 'harassment'
                """
                        .formatted(UNENDED, ENDED));

        // When
        JsonPath all = surges("analyst", "");
        JsonPath first = surges("lead-emea", "?limit=2");
        JsonPath rest = surges("lead-emea", "?limit=2&after=" + first.getString("next"));

        // Then
        assertThat(all.getList("surges.category"))
                .containsExactly("scam_fraud", "spam", "harassment");
        assertThat(all.getList("surges.standing")).containsExactly(true, false, false);
        assertThat(all.getList("surges.market")).containsOnly("DE");
        assertThat(all.getFloat("surges[0].latest.usual")).isEqualTo(USUAL);
        assertThat(all.getLong("surges[0].peak.observed")).isGreaterThanOrEqualTo(20);
        assertThat(all.getFloat("surges[1].peak.times")).isEqualTo(5);
        assertThat(all.getString("precision")).isEqualTo("docs/surges.md#how-well");
        assertThat(all.getString("next")).isNull();
        assertThat(first.getList("surges.category")).containsExactly("scam_fraud", "spam");
        assertThat(rest.getList("surges.category")).containsExactly("harassment");
        assertThat(rest.getString("next")).isNull();
        assertThat(surges("lead-apac", "").getList("surges")).isEmpty();
        assertThat(surges("policy-manager", "?category=spam").getList("surges.surgeId"))
                .containsExactly(UNENDED);
        assertThat(surges("analyst", "?market=fr").getList("surges")).isEmpty();
        given().auth().oauth2(platform.token("ana")).get("/v1/surges").then().statusCode(403);
        given().auth()
                .oauth2(platform.token("analyst"))
                .get("/v1/surges?after=%00")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    private JsonPath surges(String person, String query) {
        return given().auth()
                .oauth2(platform.token(person))
                .get("/v1/surges" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String expected(int recent) {
        return Integer.toString(DAYS * 24 * USUAL + recent);
    }

    private static String counted(String category) {
        return rows("select coalesce(sum(n), 0) from report_rate r join report_series s on s.id = r.series"
                        + " where s.category = '"
                        + category
                        + "'")
                .getFirst();
    }

    private List<TrendFact> told() {
        return platform.topic(Topics.TRENDS).read(TrendFact.class).stream()
                .map(Event::data)
                .toList();
    }

    private void send(List<byte[]> records) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", platform.bootstrapServers(), "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (byte[] record : records) {
                sent.add(producer.send(new ProducerRecord<>(Topics.SUBMISSIONS, "s", record)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }

    private static byte[] report(String category, String subject, Instant at, String reporter) {
        String id = String.join("-", category, subject, reporter);
        return EventJson.write(
                new Event<>(
                        new EventId("event-" + id),
                        "/steward/report-intake",
                        at,
                        "s",
                        0,
                        null,
                        new ReportReceived(
                                new SubmissionId(id),
                                CLIENT,
                                at,
                                null,
                                new Reporter(
                                        ReporterKind.USER, reporter, null, null, null, List.of()),
                                new Subject(
                                        "app", "post", subject, null, null, null, "words", "de",
                                        List.of(), List.of(), null, false, null, null, Map.of()),
                                category,
                                null,
                                null,
                                "DE",
                                null,
                                null,
                                null)));
    }
}
