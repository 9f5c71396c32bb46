package steward.bench.micro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading;
import steward.contracts.submission.SubmissionFact;

/// Strict reading and writing of a `ReportReceived`, beside Jackson's own tree of the same bytes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReportEventBenchmark {

    private final byte[] bytes = GoldenEvent.bytes("steward.report.received.v1");
    private final ObjectMapper bare = new ObjectMapper();
    private final Event<SubmissionFact> event = known(bytes);
    private final JsonNode tree = tree();

    @Benchmark
    public EventReading<SubmissionFact> read() {
        return EventJson.read(bytes, SubmissionFact.class);
    }

    @Benchmark
    public JsonNode readYardstick() throws IOException {
        return bare.readTree(bytes);
    }

    @Benchmark
    public byte[] write() {
        return EventJson.write(event);
    }

    @Benchmark
    public byte[] writeYardstick() throws IOException {
        return bare.writeValueAsBytes(tree);
    }

    private JsonNode tree() {
        try {
            return bare.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event<SubmissionFact> known(byte[] bytes) {
        return switch (EventJson.read(bytes, SubmissionFact.class)) {
            case EventReading.Known<SubmissionFact> known -> known.event();
            case EventReading.UnknownType<SubmissionFact> unknown ->
                    throw new IllegalStateException("not of this family: " + unknown.type());
            case EventReading.Malformed<SubmissionFact> malformed ->
                    throw new IllegalStateException("malformed at " + malformed.path());
        };
    }
}
