package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.triage.topology.ReportFixtures.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.TestPlatform;

/// What a killed process wrote to its stores without committing it must not be believed (docs/decisions/0071): a report that such a ghost calls seen would
/// be dropped for good.
///
/// No luck is needed: the transaction stays open for half a minute, each write goes to disk at once, and the kill comes when all reports were taken and none
/// was committed. That the stores then do hold ghosts is shown by a start that is made to believe them.
@Tag("long")
class GhostIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KNOWN_BEFORE = 200;
    private static final int RARE = 2_000;
    private static final String FORWARDED =
            "steward_records_taken_total{effect=\"forwarded\",stage=\"submissions\"}";
    private static final String REPEATED =
            "steward_records_skipped_total{because=\"repeated\",stage=\"submissions\"}";

    private static final Map<String, String> NEVER_COMMITTING =
            Map.of(
                    "STEWARD_TRIAGE_STORE_MEMORY", "65536",
                    "STEWARD_TRIAGE_COMMIT_EVERY", "40s",
                    "STEWARD_TRIAGE_TRANSACTION_TIMEOUT", "60s");

    @TempDir private Path state;

    private final Map<String, Integer> links = new HashMap<>();
    private int sent;

    @Test
    void reportsOfAnAbortedTransactionAreTakenAgainOnceEach() {
        try (Wire wire = wire()) {
            // Given
            wire.publishPolicy();
            hasTaken(wire, KNOWN_BEFORE);
            killedBeforeItCommitted(wire);

            // When
            try (TriageProcess healed = start(Map.of())) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> {
                            take(wire);
                            assertThat(links).hasSize(KNOWN_BEFORE + RARE);
                        });

                // Then
                assertThat(links.values()).containsOnly(1);
                assertThat(healed.metric(REPEATED)).isZero();
            }
        }
    }

    /// That the test above can fail.
    @Test
    void whoBelievesTheStoresOfAKilledProcessLosesReports() throws IOException {
        try (Wire wire = wire()) {
            // Given
            wire.publishPolicy();
            killedBeforeItCommitted(wire);

            // When
            Files.createFile(state.resolve(StreamsSettings.APPLICATION + ".stopped-cleanly"));
            try (TriageProcess misled = start(Map.of())) {

                // Then
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(misled.metric(REPEATED)).isPositive());
            }
        }
    }

    private static Wire wire() {
        TestPlatform platform = TestPlatform.running();
        platform.freshTopics();
        return new Wire(platform.bootstrapServers(), List.of(Topics.ASSESSMENTS));
    }

    private void hasTaken(Wire wire, int reports) {
        try (TriageProcess first = start(Map.of())) {
            send(wire, reports);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> {
                        take(wire);
                        assertThat(links).hasSize(reports);
                    });
            assertThat(first.isReady()).isTrue();
        }
    }

    private void killedBeforeItCommitted(Wire wire) {
        int known = links.size();
        TriageProcess uncommitted = start(NEVER_COMMITTING);
        send(wire, RARE);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(uncommitted.metric(FORWARDED)).isEqualTo(RARE));
        uncommitted.kill();
        take(wire);
        assertThat(links).as("nothing was committed").hasSize(known);
    }

    private TriageProcess start(Map<String, String> more) {
        TriageProcess triage = TriageProcess.start(TestPlatform.running(), state, more);
        await().atMost(PATIENCE).until(triage::isReady);
        return triage;
    }

    private void send(Wire wire, int reports) {
        for (int i = 0; i < reports; i++, sent++) {
            var _ =
                    wire.send(
                            report("ghost-" + sent)
                                    .about("subject-" + sent)
                                    .at(ReportFixtures.NOON.plusMillis(sent)));
        }
    }

    private void take(Wire wire) {
        for (ConsumerRecord<String, byte[]> record : wire.poll()) {
            if (EventJson.read(record.value(), AssessmentFact.class)
                            instanceof Known<AssessmentFact>(Event<AssessmentFact> event)
                    && event.data() instanceof SubmissionLinked linked) {
                links.merge(linked.submissionId().value(), 1, Integer::sum);
            }
        }
    }
}
