package steward.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The outbox as operators see it.
///
/// @param waiting rows that are committed and not published, counted up to 10 000
/// @param oldestSeconds age of the oldest of them; 0 where none waits
/// @param publishedPerSecond by this process, over the last minute
/// @param leaseHolder which process may publish; null where none holds the lease
/// @param measuredAt null before the first look
record OutboxFigures(
        long waiting,
        double oldestSeconds,
        double publishedPerSecond,
        @Nullable String leaseHolder,
        @Nullable Instant measuredAt) {}
