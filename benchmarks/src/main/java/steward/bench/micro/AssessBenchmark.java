package steward.bench.micro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.Severity;
import steward.contracts.cases.TextRisk;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.TriageWeightsPublished;
import steward.triage.assessment.Answer;
import steward.triage.assessment.Assess;
import steward.triage.assessment.Circumstances;
import steward.triage.assessment.Evidence;
import steward.triage.assessment.Judgement;
import steward.triage.rule.Jurisdiction;
import steward.triage.rule.Release;

/// The judgement of a case that several senders reported, beside Jackson writing down what it found.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AssessBenchmark {

    private static final double STANDING = 0.7;

    private static final Jurisdiction GERMANY = new Jurisdiction("DE", LocalDate.of(2026, 6, 1));

    private final Release release =
            new Release(
                    "2026.1",
                    Instant.parse("2026-01-01T00:00:00Z"),
                    Map.of(
                            "harassment",
                            category("harassment", Severity.S2),
                            "threats",
                            category("threats", Severity.S1),
                            Release.UNCLASSIFIED,
                            category(Release.UNCLASSIFIED, Severity.S3)),
                    new RoutingPublished(
                            new PartVersion("routing", "1"),
                            Map.of("DE", "emea"),
                            "emea",
                            Map.of()),
                    new TriageWeightsPublished(
                            new PartVersion("triage-weights", "1"),
                            Map.of(
                                    Severity.S0, 40_000_000L,
                                    Severity.S1, 30_000_000L,
                                    Severity.S2, 20_000_000L,
                                    Severity.S3, 10_000_000L,
                                    Severity.S4, 0L),
                            1_800,
                            7_200,
                            14_400,
                            10_800,
                            1_800,
                            10_800,
                            3_600));
    private final Evidence evidence =
            new Evidence(
                    List.of("harassment", "threats"),
                    12,
                    9,
                    8.4,
                    0.8,
                    true,
                    false,
                    Answer.UNKNOWN,
                    4_000L,
                    17,
                    new TextRisk(0.62, "insult", Map.of("insult", 0.62, "threat", 0.2), null, "m"),
                    Circumstances.NONE);
    private final Assessment found =
            Assess.assess(evidence, STANDING, GERMANY, release).assessment();
    private final ObjectMapper bare = new ObjectMapper();

    @Benchmark
    public Judgement assess() {
        return Assess.assess(evidence, STANDING, GERMANY, release);
    }

    @Benchmark
    public byte[] assessYardstick() throws JsonProcessingException {
        return bare.writeValueAsBytes(found);
    }

    private static Category category(String id, Severity severity) {
        return new Category(
                id,
                id,
                PolicyFamily.COMMUNITY_STANDARDS,
                severity,
                Duration.ofMinutes(15),
                Duration.ofHours(4),
                List.of(),
                false,
                null,
                List.of(),
                List.of(),
                null);
    }
}
