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
import steward.contracts.cases.CaseFact;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading;

/// Strict reading and writing of a `CaseOpened`, beside Jackson's own tree of the same bytes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CaseEventBenchmark {

    private final byte[] bytes = GoldenEvent.bytes("steward.case.opened.v1");
    private final ObjectMapper bare = new ObjectMapper();
    private final Event<CaseFact> event = known(bytes);
    private final JsonNode tree = tree();

    @Benchmark
    public EventReading<CaseFact> read() {
        return EventJson.read(bytes, CaseFact.class);
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

    private static Event<CaseFact> known(byte[] bytes) {
        return switch (EventJson.read(bytes, CaseFact.class)) {
            case EventReading.Known<CaseFact> known -> known.event();
            case EventReading.UnknownType<CaseFact> unknown ->
                    throw new IllegalStateException("not of this family: " + unknown.type());
            case EventReading.Malformed<CaseFact> malformed ->
                    throw new IllegalStateException("malformed at " + malformed.path());
        };
    }
}
