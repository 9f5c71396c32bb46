package steward.chaos.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import steward.chaos.history.HistoryRecord.Kind;
import steward.contracts.event.EventJson;

/// The log of a run: one JSON document per line, only ever appended to. Safe for many writers.
public final class History implements AutoCloseable {

    private static final ObjectMapper JSON = EventJson.newMapper();

    private final Writer out;
    private final Clock clock;
    private final AtomicLong calls = new AtomicLong();
    private final Map<Kind, LongAdder> outcomes = new ConcurrentHashMap<>();

    private History(Writer out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /// Begins a new log.
    public static History begin(Path file, Clock clock) throws IOException {
        return new History(Files.newBufferedWriter(file, StandardCharsets.UTF_8), clock);
    }

    /// All lines of a log, in the order they were written.
    public static List<HistoryRecord> read(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(History::parsed).toList();
        }
    }

    /// Writes down that something is about to be asked for; answers the number of the request.
    public long invoked(Asked asked, Map<String, String> facts) {
        long call = calls.incrementAndGet();
        write(call, asked, Kind.INVOKED, 0, facts);
        return call;
    }

    /// Writes down what came of it.
    ///
    /// @param status of HTTP; 0 where there was no answer
    public void ended(long call, Asked asked, Kind kind, int status, Map<String, String> facts) {
        if (asked.operation().counts()) {
            outcomes.computeIfAbsent(kind, _ -> new LongAdder()).increment();
        }
        write(call, asked, kind, status, facts);
    }

    /// How many operations that count ended so until now.
    public long count(Kind kind) {
        LongAdder count = outcomes.get(kind);
        return count == null ? 0 : count.sum();
    }

    /// The time by the clock of this log.
    public Instant now() {
        return clock.instant();
    }

    private void write(long call, Asked asked, Kind kind, int status, Map<String, String> facts) {
        write(
                new HistoryRecord(
                        call,
                        clock.instant(),
                        asked.actor(),
                        asked.operation(),
                        asked.key(),
                        kind,
                        status,
                        facts));
    }

    private void write(HistoryRecord line) {
        try {
            String document = JSON.writeValueAsString(line) + "\n";
            synchronized (out) {
                out.write(document);
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The history cannot be written", e);
        }
    }

    private static HistoryRecord parsed(String line) {
        try {
            return JSON.readValue(line, HistoryRecord.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A line of the history cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
