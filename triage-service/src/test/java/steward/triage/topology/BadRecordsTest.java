package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.topology.ReportFixtures.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.event.EventJson;
import steward.contracts.topic.Topics;
import steward.triage.rule.Releases;

class BadRecordsTest {

    private static final byte[] GARBAGE = "{ not json".getBytes(StandardCharsets.UTF_8);

    private final TriageDriver triage = new TriageDriver();

    @AfterEach
    void close() {
        triage.close();
    }

    private static JsonNode letterOf(TriageDriver triage, String topic) {
        List<TestRecord<String, byte[]>> letters = triage.records(Topics.deadLettersOf(topic));
        assertThat(letters).hasSize(1);
        try {
            return EventJson.newMapper().readTree(letters.getFirst().value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAndStopsNobody() {
        // When
        triage.sendRaw("social-app/USER/ann", GARBAGE).send(report("s1"));
        // Then
        JsonNode letter = letterOf(triage, Topics.SUBMISSIONS);
        assertThat(letter.path("consumer").asText()).isEqualTo("triage/submissions");
        assertThat(letter.path("topic").asText()).isEqualTo(Topics.SUBMISSIONS);
        assertThat(letter.path("key").asText()).isEqualTo("social-app/USER/ann");
        assertThat(letter.path("reasonCode").asText()).isEqualTo("NOT_JSON");
        assertThat(letter.path("record").asText())
                .isEqualTo(Base64.getEncoder().encodeToString(GARBAGE));
        assertThat(triage.cases("emea")).hasSize(1);
    }

    @Test
    void aRecordWithoutASenderIsADeadLetter() {
        // When
        triage.sendRaw(null, EventJson.write(report("s1").event()));
        // Then
        assertThat(letterOf(triage, Topics.SUBMISSIONS).path("reasonCode").asText())
                .isEqualTo("NO_KEY");
        assertThat(triage.cases("emea")).isEmpty();
    }

    @Test
    void anEventOfANewerWriterIsCountedAndPassedOver() {
        // Given
        String newer =
                new String(EventJson.write(report("s1").event()), StandardCharsets.UTF_8)
                        .replace("steward.report.received.v1", "steward.whisper.received.v1");
        // When
        triage.sendRaw("social-app/USER/ann", newer.getBytes(StandardCharsets.UTF_8));
        // Then
        assertThat(triage.records(Topics.deadLettersOf(Topics.SUBMISSIONS))).isEmpty();
        assertThat(
                        triage.meters
                                .counter(
                                        "steward.records.skipped",
                                        "stage",
                                        "submissions",
                                        "because",
                                        "unknown-type")
                                .count())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeJudgedIsADeadLetterToo() {
        // Given: no policy, which the start would have waited for
        try (TriageDriver lawless = new TriageDriver(Releases.NONE)) {
            // When
            lawless.send(report("s1"));
            // Then
            JsonNode letter = letterOf(lawless, Topics.TRIAGE_BY_SUBJECT);
            assertThat(letter.path("reasonCode").asText()).isEqualTo("JUDGEMENT_FAILED");
            assertThat(lawless.cases("emea")).isEmpty();
        }
    }
}
