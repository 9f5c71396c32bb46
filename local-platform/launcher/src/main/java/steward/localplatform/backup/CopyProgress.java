package steward.localplatform.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/// Says how far the work is, at most once a second.
public final class CopyProgress {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Consumer<String> out;
    private final Clock clock;
    private String what = "";
    private long all;
    private long done;
    private Instant said = Instant.MIN;

    public CopyProgress(Consumer<String> out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void say(String text) {
        out.accept(text);
    }

    /// @param verb what happens to the bytes, such as `copied`
    void begin(String verb, long bytes) {
        what = verb;
        all = bytes;
        done = 0;
        said = now();
    }

    void add(long bytes) {
        done += bytes;
        Instant now = now();
        if (Duration.between(said, now).compareTo(BETWEEN) >= 0) {
            said = now;
            out.accept("  %s %s of %s".formatted(what, megabytes(done), megabytes(all)));
        }
    }

    /// As people read it.
    public static String megabytes(long bytes) {
        return "%.1f MB".formatted(bytes / 1e6);
    }
}
