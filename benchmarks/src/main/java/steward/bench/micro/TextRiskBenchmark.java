package steward.bench.micro;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import steward.triage.signal.TextRisk;
import steward.triage.signal.TextRiskModel;

/// The text model's judgement of a short text, beside the SHA-256 of the same text, which triage takes of every content anyway.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TextRiskBenchmark {

    private static final String TEXT =
            "Nobody asked for your opinion. Delete this account, or I will tell everyone at school what you did last summer.";

    private final TextRiskModel model = TextRiskModel.shipped();

    @Benchmark
    public TextRisk score() {
        return model.score(TEXT, "en");
    }

    @Benchmark
    public byte[] scoreYardstick() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
    }
}
