package steward.audit.verify;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Says what is being done, at most once a second and only where that takes long enough to ask.
final class Progress {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final PrintStream out;
    private final Clock clock;
    private Instant last;

    Progress(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.last = clock.instant();
    }

    void now(String what) {
        Instant now = clock.instant();
        if (Duration.between(last, now).compareTo(BETWEEN) >= 0) {
            last = now;
            out.println(what + " ...");
        }
    }
}
