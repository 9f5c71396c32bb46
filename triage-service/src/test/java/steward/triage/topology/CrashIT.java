package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.triage.topology.ReportFixtures.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.cases.CaseFact;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.id.CaseId;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.TestPlatform;

/// The packaged service against a real broker: nothing lost and nothing doubled when it is killed in the middle, and how long a report takes. What `GhostIT` and the
/// short run of faults show in fewer reports.
@Tag("long")
class CrashIT {

    private static final Logger LOG = Logger.getLogger(CrashIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int HOT = 500;
    private static final int STEADY = 1_000;
    private static final int RARE = 5_000;
    private static final int PER_SECOND = 200;

    /// With these Kafka Streams leaves more of an aborted transaction on disk. It still takes luck to be killed while it matters.
    private static final Map<String, String> FRAGILE =
            Map.of(
                    "STEWARD_TRIAGE_STORE_MEMORY", "65536",
                    "STEWARD_TRIAGE_COMMIT_EVERY", "700ms");

    @TempDir private Path state;

    private final Map<String, Long> sentAt = new HashMap<>();
    private final Map<String, Long> linkedAfterMicros = new HashMap<>();
    private final Map<String, Integer> links = new HashMap<>();
    private final Map<CaseId, List<Long>> sequences = new HashMap<>();

    @Test
    void killedInTheMiddleItLosesNothingAndDoublesNothing() {
        TestPlatform platform = TestPlatform.running();
        platform.freshTopics();
        List<String> topics = List.of(Topics.ASSESSMENTS, Topics.cases("emea"));
        try (Wire wire = new Wire(platform.bootstrapServers(), topics)) {
            wire.publishPolicy();

            // Given: a steady stream, and a clean stop
            try (TriageProcess first = TriageProcess.start(platform, state, Map.of())) {
                await().atMost(PATIENCE).until(first::isReady);
                stream(wire, STEADY, PER_SECOND, i -> "steady-" + i % HOT);
                awaitLinks(wire, STEADY);
                LOG.infof("report to link at %d/s: %s", PER_SECOND, percentiles(STEADY / 2));
            }

            // When: killed while reports on many subjects come in, with stores that write to disk
            // all the time and transactions that stay open for long
            TriageProcess fragile = TriageProcess.start(platform, state, FRAGILE);
            await().atMost(PATIENCE).until(fragile::isReady);
            stream(wire, RARE, 10 * PER_SECOND, i -> "rare-" + i);
            fragile.kill();
            int linkedBefore = links.size();
            long killedAt = System.nanoTime();
            try (TriageProcess healed = TriageProcess.start(platform, state, Map.of())) {
                stream(wire, RARE, 10 * PER_SECOND, i -> "rare-" + i);
                awaitLinks(wire, STEADY + 2 * RARE);
                LOG.infof(
                        "%d of %d linked before the kill, all %d ms after it",
                        linkedBefore - STEADY, RARE, (System.nanoTime() - killedAt) / 1_000_000);
                assertThat(linkedBefore).as("killed in the middle").isLessThan(STEADY + RARE);
                assertThat(healed.isReady()).isTrue();
            }

            // Then
            nothingIsLostOrDoubled();
        }
    }

    private void stream(Wire wire, int reports, int perSecond, IntFunction<String> subject) {
        long start = System.nanoTime();
        for (int i = 0; i < reports; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(Math.max(1, due - System.nanoTime()));
                take(wire);
            }
            int number = sentAt.size();
            ReportFixtures next =
                    report("crash-" + number)
                            .about(subject.apply(i))
                            .at(ReportFixtures.NOON.plusMillis(number));
            sentAt.put(next.submission(), System.nanoTime());
            var _ = wire.send(next);
        }
    }

    private void awaitLinks(Wire wire, int expected) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(1))
                .untilAsserted(() -> {
                    take(wire);
                    assertThat(links).hasSize(expected);
                });
    }

    private void take(Wire wire) {
        for (ConsumerRecord<String, byte[]> record : wire.poll()) {
            if (record.topic().equals(Topics.ASSESSMENTS)) {
                link(record);
            } else if (EventJson.read(record.value(), CaseFact.class)
                    instanceof Known<CaseFact>(Event<CaseFact> event)) {
                sequences
                        .computeIfAbsent(event.data().caseId(), _ -> new ArrayList<>())
                        .add(event.sequence());
            }
        }
    }

    private void link(ConsumerRecord<String, byte[]> record) {
        if (EventJson.read(record.value(), AssessmentFact.class)
                        instanceof Known<AssessmentFact>(Event<AssessmentFact> event)
                && event.data() instanceof SubmissionLinked linked) {
            String submission = linked.submissionId().value();
            links.merge(submission, 1, Integer::sum);
            Long sent = sentAt.get(submission);
            if (sent != null) {
                linkedAfterMicros.putIfAbsent(submission, (System.nanoTime() - sent) / 1_000);
            }
        }
    }

    private void nothingIsLostOrDoubled() {
        assertThat(links).hasSize(sentAt.size());
        assertThat(new HashSet<>(links.values())).as("links of a report").containsExactly(1);
        assertThat(sequences).hasSize(HOT + RARE);
        assertThat(sequences.values())
                .allSatisfy(told ->
                        assertThat(told)
                                .as("each event of a case once, in order, without gaps")
                                .isEqualTo(
                                        LongStream.rangeClosed(1, told.size()).boxed().toList()));
    }

    private String percentiles(int skipped) {
        long[] sorted =
                linkedAfterMicros.entrySet().stream()
                        .filter(linked -> Integer.parseInt(linked.getKey().substring(6)) >= skipped)
                        .mapToLong(Map.Entry::getValue)
                        .sorted()
                        .toArray();
        return Arrays.stream(new int[] {50, 95, 99})
                .mapToObj(p -> "p%d %d ms".formatted(p, sorted[sorted.length * p / 100] / 1_000))
                .toList()
                .toString();
    }
}
