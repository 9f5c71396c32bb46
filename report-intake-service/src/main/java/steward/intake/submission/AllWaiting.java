package steward.intake.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What waits in PostgreSQL for the broker, of all instances.
///
/// @param since when the oldest of them came in; null where none waits
record AllWaiting(long submissions, @Nullable Instant since) {

    static final AllWaiting NONE = new AllWaiting(0, null);
}
