package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.triage.topology.ReportFixtures.NOON;
import static steward.triage.topology.ReportFixtures.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.cases.Assessment.Flag;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.TestPlatform;

/// D11: a brigade as large as they come, through the packaged service and a real broker.
@Tag("long")
class BrigadeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int BRIGADE = 10_000;

    @TempDir private Path state;

    private final Set<String> linked = new HashSet<>();
    private final List<Event<CaseFact>> cases = new ArrayList<>();

    @Test
    void tenThousandNewAccountsStayBehindOneRealDangerAndHideNothing() {
        TestPlatform platform = TestPlatform.running();
        platform.freshTopics();
        try (Wire wire =
                        new Wire(
                                platform.bootstrapServers(),
                                List.of(Topics.ASSESSMENTS, Topics.cases("emea")));
                TriageProcess triage = TriageProcess.start(platform, state, Map.of())) {
            wire.publishPolicy();
            await().atMost(PATIENCE).until(triage::isReady);

            // When
            for (int i = 0; i < BRIGADE; i++) {
                var _ =
                        wire.send(
                                report("brigade-" + i)
                                        .as("spam")
                                        .about("target")
                                        .fromAnAccountOf(1)
                                        .at(NOON.plusMillis(100L * i)));
            }
            Wire.acknowledged(
                    wire.send(
                            report("danger")
                                    .as("minor_safety")
                                    .about("danger")
                                    .at(NOON.plus(Duration.ofDays(1)))));

            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> {
                        wire.poll().forEach(this::take);
                        assertThat(linked)
                                .as("every one of them is told where their report went")
                                .hasSize(BRIGADE + 1);
                        assertThat(cases).hasSize(BRIGADE + 1);
                    });
        }
        CaseReported crowd =
                (CaseReported)
                        cases.stream()
                                .filter(event -> event.sequence() == BRIGADE)
                                .findFirst()
                                .orElseThrow()
                                .data();
        CaseOpened danger =
                cases.stream()
                        .map(Event::data)
                        .filter(CaseOpened.class::isInstance)
                        .map(CaseOpened.class::cast)
                        .filter(opened -> opened.key().subject().id().equals("danger"))
                        .findFirst()
                        .orElseThrow();
        assertThat(danger.severity()).isEqualTo(Severity.S0);
        assertThat(danger.rankAt())
                .as("a day later, and before the ten thousand")
                .isBefore(crowd.rankAt());
        assertThat(crowd.severity()).isEqualTo(Severity.S3);
        assertThat(crowd.assessment().reports()).isEqualTo(BRIGADE);
        assertThat(crowd.assessment().flags()).extracting(Flag::kind).contains(Flag.Kind.BRIGADE);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.ASSESSMENTS)) {
            if (EventJson.read(record.value(), AssessmentFact.class)
                            instanceof Known<AssessmentFact>(var event)
                    && event.data() instanceof SubmissionLinked link) {
                linked.add(link.submissionId().value());
            }
        } else if (EventJson.read(record.value(), CaseFact.class)
                instanceof Known<CaseFact>(var event)) {
            cases.add(event);
        }
    }
}
