package steward.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.acceptance.ReportFixtures.noViolation;
import static steward.acceptance.ReportFixtures.violation;
import static steward.acceptance.WorkFixtures.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.acceptance.ExportedSpans;
import steward.acceptance.StartedPlatform;
import steward.acceptance.Steward;
import steward.acceptance.WorkFixtures;
import steward.chaos.SearchOutputs;
import steward.contracts.event.DeadLetter;
import steward.contracts.event.EventJson;
import steward.contracts.topic.Topics;
import steward.demo.CommittedReader;
import steward.demo.Rest;
import steward.localplatform.platform.PlatformState;

/// Names, addresses, words and secrets that nobody else has go through the whole life of a report, and come out nowhere but where content belongs; addresses
/// in them are called by nobody.
@ExtendWith(StartedPlatform.class)
class NothingLeaksIT {

    private static final String POST = "post-canary-life";

    /// Dead letters of a service that are looked into one by one, each of which is searched for on its topic.
    private static final int SHOWN = 6;

    private final Steward steward;
    private final ExportedSpans spans;
    private final WorkFixtures work;

    NothingLeaksIT(Steward steward, ExportedSpans spans) {
        this.steward = steward;
        this.spans = spans;
        this.work = new WorkFixtures(steward);
    }

    @Test
    void whatPeopleWroteComesOutNowhereButWhereItBelongsAndCallsNobody() throws Exception {
        try (SilentListener listener = SilentListener.start()) {
            // Given
            Canaries canaries = new Canaries(listener.address());
            SearchOutputs search = searchFor(Canaries.all());

            // When
            decided(canaries);
            referredAndResolved(canaries);
            registered();
            refused(search);
            parked(canaries);

            // Then
            operationsOf(search);
            eventually(() -> assertThat(spans.text()).contains("/v1/people/{id}/end"));
            search.look("the exported spans", spans.text());
            try (CommittedReader topics = new CommittedReader(steward.address().kafka())) {
                var found = search.search(topics);
                assertThat(found.leaks()).isEmpty();
                assertThat(found.places()).isGreaterThan(100);
            }
            assertThat(listener.calls()).isZero();
            call(listener);
            eventually(() -> assertThat(listener.calls()).isOne());
        }
    }

    @Test
    void whatIsPlantedIsFoundInEveryKindOfPlace() throws Exception {
        // Given
        String planted = "planted-" + Clock.systemUTC().millis();
        Path log = steward.folder().resolve("logs/planted.log");
        Files.writeString(log, "a line with " + planted);
        plantRecord(planted);
        SearchOutputs search = searchFor(List.of(planted));
        search.look("an answer", "{\"detail\":\"" + planted + "\"}");

        // When
        List<String> leaks;
        try (CommittedReader topics = new CommittedReader(steward.address().kafka())) {
            leaks = search.search(topics).leaks();
        } finally {
            Files.delete(log);
        }

        // Then
        assertThat(leaks)
                .hasSize(4)
                .contains("an answer", "the log planted.log")
                .anyMatch(place -> place.startsWith("a header of"))
                .anyMatch(place -> place.startsWith("the reason in"));
    }

    /// A report that is claimed, shown as it was written, decided and enforced.
    private void decided(Canaries canaries) throws Exception {
        String submission = steward.accepted("social-app", canaries.report(POST, "IT", "it"));
        JsonNode claim = work.claimed("elena", POST);
        assertThat(claim.at("/case/content/text").asText()).isEqualTo(canaries.text());
        JsonNode clause = claim.at("/case/clauses/0");
        Map<String, Object> decision =
                new HashMap<>(
                        violation(
                                clause.path("clause").asText(),
                                clause.path("version").asText(),
                                clause.path("actions").path(0).asText()));
        decision.put("rationale", canaries.text());
        Rest.Answer decided = steward.decide("elena", claim, decision);
        assertThat(decided.status()).as(decided.summary()).isEqualTo(201);
        work.confirm("social-app", work.enforcementOf("social-app", POST));
        eventually(() ->
                assertThat(steward.submission("social-app", submission).path("status").asText())
                        .isEqualTo("DECIDED"));
    }

    /// A report that a specialist is asked about, in words.
    private void referredAndResolved(Canaries canaries) throws Exception {
        String post = POST + "-referred";
        String submission = steward.accepted("social-app", canaries.report(post, "IT", "it"));
        JsonNode claim = work.claimed("elena", post);
        Rest.Answer referred =
                steward.post(
                        "elena",
                        steward.address().review(),
                        "/v1/cases/" + claim.at("/case/caseId").asText() + "/referrals",
                        Map.of(
                                "fencingToken",
                                claim.path("fencingToken").asText(),
                                "reason",
                                "LEGAL_QUESTION",
                                "team",
                                "legal",
                                "question",
                                canaries.line()));
        assertThat(referred.status()).as(referred.summary()).isEqualTo(201);
        JsonNode escalation = work.escalationOf("legal-1", submission);
        String path = "/v1/escalations/" + escalation.path("escalationId").asText();
        URI desk = steward.address().escalation();
        Map<String, Object> resolution = new HashMap<>(noViolation());
        resolution.put("rationale", canaries.text());
        assertDone(steward.post("legal-1", desk, path + "/acknowledgement", Map.of()));
        assertDone(
                steward.post(
                        "legal-1",
                        desk,
                        path + "/updates",
                        Map.of("state", "INVESTIGATING", "note", canaries.text())));
        assertDone(
                steward.post(
                        "legal-1",
                        desk,
                        path + "/updates",
                        Map.of(
                                "state",
                                "WAITING_ON",
                                "waitingOn",
                                Canaries.NAME,
                                "note",
                                canaries.text())));
        assertDone(steward.post("legal-1", desk, path + "/resolution", resolution));
        eventually(() ->
                assertThat(steward.submission("social-app", submission).path("status").asText())
                        .isEqualTo("DECIDED"));
    }

    /// A flagger and a person whose ids are addresses.
    private void registered() throws Exception {
        URI intake = steward.address().intake();
        assertDone(
                steward.post(
                        "operator",
                        intake,
                        "/v1/clients/social-app/flaggers",
                        Map.of("id", Canaries.MAIL, "kind", "STAFF", "fields", List.of())));
        assertDone(
                steward.delete(
                        "operator", intake, "/v1/clients/social-app/flaggers/" + Canaries.MAIL));
        URI review = steward.address().review();
        String person = "/v1/people/" + Canaries.MAIL;
        assertDone(steward.put("operator", review, person, Map.of("roles", List.of("analyst"))));
        assertDone(steward.get("operator", review, "/v1/people?after=" + Canaries.MAIL));
        assertDone(steward.post("operator", review, person + "/end", Map.of()));
    }

    /// Everything that is wrong with a body or a token, with canaries in it; the answers are looked at, too.
    private void refused(SearchOutputs search) throws Exception {
        for (Door door : Door.readingABody(steward)) {
            SampleBody sample = SampleBody.of(door.operation().schema());
            String bad =
                    sample.text().replace(SampleBody.WORD, Canaries.TEXT + " " + Canaries.MAIL);
            for (String body :
                    List.of(
                            bad,
                            bad + Canaries.TOKEN,
                            bad.replace("\":", " of " + Canaries.TEXT + "\":"),
                            Canaries.NAME)) {
                Answered answer =
                        door.send(
                                "canaries",
                                door.pathWith(Canaries.TOKEN),
                                body.getBytes(StandardCharsets.UTF_8),
                                Map.of("baggage", "who=" + Canaries.MAIL));
                search.look(answer.what(), answer.headers() + answer.refusal());
            }
            Answered unknown =
                    door.send(
                            "a canary for a token",
                            door.path(),
                            bad.getBytes(StandardCharsets.UTF_8),
                            Map.of("Authorization", "Bearer " + Canaries.TOKEN));
            assertThat(unknown.status()).isEqualTo(401);
            search.look(unknown.what(), unknown.headers() + unknown.refusal());
        }
    }

    /// Records that nobody can read, on every topic.
    private void parked(Canaries canaries) throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (String topic : Topics.all(Topics.SHIPPED_REGIONS)) {
                for (String bad :
                        List.of(
                                canaries.text(),
                                "{\"type\":\""
                                        + Canaries.TEXT
                                        + "\",\"data\":{\""
                                        + Canaries.NAME
                                        + "\":1}}",
                                "{\"specversion\":\"" + Canaries.TEXT + "\"}")) {
                    producer.send(
                                    new ProducerRecord<>(
                                            topic,
                                            Canaries.MAIL,
                                            bad.getBytes(StandardCharsets.UTF_8)))
                            .get();
                }
            }
        }
        eventually(() -> assertThat(lettersOf(steward.address().review())).isNotEmpty());
    }

    /// What operators are shown: figures, and dead letters without their content.
    private void operationsOf(SearchOutputs search) throws Exception {
        for (Door door : Door.all(steward)) {
            if (door.path().equals("/v1/operations")) {
                URI service = door.operation().at();
                search.look(
                        door + "", steward.get("operator", service, door.path()).body().toString());
                JsonNode letters = lettersOf(service);
                search.look(door + " dead letters", letters.toString());
                for (int i = 0; i < Math.min(letters.size(), SHOWN); i++) {
                    JsonNode letter = letters.path(i);
                    String path = "/v1/operations/dead-letters/" + letter.path("id").asText();
                    search.look(
                            door + " dead letter",
                            letter + steward.get("operator", service, path).body().toString());
                }
            }
        }
    }

    private JsonNode lettersOf(URI service) throws Exception {
        return steward.get("operator", service, "/v1/operations/dead-letters?limit=500")
                .body()
                .path("deadLetters");
    }

    private SearchOutputs searchFor(List<String> words) {
        return new SearchOutputs(PlatformState.require(steward.folder()), steward.folder(), words);
    }

    private void plantRecord(String planted) throws Exception {
        String topic = Topics.deadLettersOf(Topics.ASSESSMENTS);
        DeadLetter letter =
                new DeadLetter(
                        "nobody/none",
                        Topics.ASSESSMENTS,
                        0,
                        0,
                        null,
                        planted,
                        "",
                        1,
                        Clock.systemUTC().instant(),
                        null);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        topic, "planted", EventJson.newMapper().writeValueAsBytes(letter));
        record.headers().add("planted", planted.getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(record).get();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", steward.address().kafka()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static void call(SilentListener listener) throws Exception {
        int port = URI.create(listener.address()).getPort();
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }

    private static void assertDone(Rest.Answer answer) {
        assertThat(answer.succeeded()).as(answer.summary()).isTrue();
    }
}
