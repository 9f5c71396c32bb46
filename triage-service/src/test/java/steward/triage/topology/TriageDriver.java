package steward.triage.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.cases.CaseFact;
import steward.contracts.decision.DecisionFact;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.Fact;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.topic.Topics;
import steward.contracts.trend.TrendFact;
import steward.localplatform.process.Folders;
import steward.triage.flow.Traces;
import steward.triage.flow.TriageMetrics;
import steward.triage.lexicon.LexiconSignal;
import steward.triage.lexicon.Lexicons;
import steward.triage.rule.KnownHashes;
import steward.triage.rule.PolicyFixtures;
import steward.triage.rule.Releases;
import steward.triage.signal.LanguageSignal;
import steward.triage.signal.ReadSignals;
import steward.triage.signal.TextRiskModel;
import steward.triage.signal.TextSignal;
import steward.triage.subject.Judging;
import steward.triage.surge.Surges;

/// The whole topology without a broker: what goes in on a topic, what comes out on others.
final class TriageDriver implements AutoCloseable {

    private static final LanguageSignal LANGUAGE = LanguageSignal.shipped();
    private static final Lexicons LEXICONS = Lexicons.shipped();
    private static final TextSignal TEXT = new TextSignal(TextRiskModel.shipped());

    private final ReadSignals signals =
            new ReadSignals(
                    List.of(LANGUAGE, new LexiconSignal(() -> LEXICONS), TEXT), System::nanoTime);
    final MeterRegistry meters = new SimpleMeterRegistry();
    private final Path folder = newFolder();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> submissions;
    private final TestInputTopic<String, byte[]> decisions;
    private Surges surges = Surges.NONE;
    private final Map<String, TestOutputTopic<String, byte[]>> outputs = new HashMap<>();

    TriageDriver() {
        this(PolicyFixtures.releases());
    }

    TriageDriver(Releases releases) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "triage-test");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        // As it runs.
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        driver =
                new TopologyTestDriver(
                        TriageTopology.of(
                                new Judging(
                                        () -> releases,
                                        () -> surges,
                                        KnownHashes.shipped(),
                                        signals,
                                        TEXT,
                                        new TriageMetrics(meters),
                                        new Traces(OpenTelemetry.noop().getTracer("test")))),
                        settings,
                        ReportFixtures.NOON);
        submissions = input(Topics.SUBMISSIONS);
        decisions = input(Topics.DECISIONS);
    }

    TriageDriver send(ReportFixtures... reports) {
        for (ReportFixtures report : reports) {
            send(report.event());
        }
        return this;
    }

    TriageDriver send(Event<SubmissionFact> event) {
        submissions.pipeInput(event.subject(), EventJson.write(event), event.time());
        return this;
    }

    TriageDriver sendRaw(@Nullable String key, byte[] value) {
        submissions.pipeInput(key, value, ReportFixtures.NOON);
        return this;
    }

    TriageDriver decide(Event<DecisionFact> event) {
        decisions.pipeInput(event.subject(), EventJson.write(event), event.time());
        return this;
    }

    TriageDriver surging(List<Event<TrendFact>> told) {
        surges = surges.with(told);
        return this;
    }

    TriageDriver passTime(Duration time) {
        driver.advanceWallClockTime(time);
        return this;
    }

    List<Event<CaseFact>> cases(String region) {
        return events(Topics.cases(region), CaseFact.class);
    }

    List<Event<AssessmentFact>> assessments() {
        return events(Topics.ASSESSMENTS, AssessmentFact.class);
    }

    <F extends Fact> List<Event<F>> events(String topic, Class<F> family) {
        return records(topic).stream()
                .map(record -> {
                    EventReading<F> reading = EventJson.read(record.value(), family);
                    if (reading instanceof Known<F>(var event)) {
                        return event;
                    }
                    throw new AssertionError(topic + ": " + reading);
                })
                .toList();
    }

    List<TestRecord<String, byte[]>> records(String topic) {
        return outputs.computeIfAbsent(
                        topic,
                        name ->
                                driver.createOutputTopic(
                                        name,
                                        new StringDeserializer(),
                                        new ByteArrayDeserializer()))
                .readRecordsToList();
    }

    long entries(String store) {
        long count = 0;
        try (var all = driver.getKeyValueStore(store).all()) {
            while (all.hasNext()) {
                all.next();
                count++;
            }
        }
        return count;
    }

    Map<String, Object> contentsOf(String store) {
        Map<String, Object> contents = new HashMap<>();
        try (var all = driver.getKeyValueStore(store).all()) {
            all.forEachRemaining(entry -> contents.put(entry.key.toString(), entry.value));
        }
        return contents;
    }

    @Override
    public void close() {
        driver.close();
        signals.close();
        Folders.delete(folder);
    }

    private TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    /// In memory where the system has such a folder: the driver syncs a checkpoint of every store after every record, which Kafka Streams does once in ten thousand.
    private static Path newFolder() {
        Path memory = Path.of("/dev/shm");
        try {
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "triage-test")
                    : Files.createTempDirectory("triage-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
