package steward.chaos;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One fault of a run.
///
/// @param healedAt when it was ended
/// @param recoveredAt when all that it touched served again; null where that did not come in time
/// @param skipped why this platform or this machine could not suffer it; null where it did
/// @param failure what went wrong with the injection itself; null where nothing did
public record FaultTaken(
        String name,
        Instant injectedAt,
        Instant healedAt,
        @Nullable Instant recoveredAt,
        @Nullable String skipped,
        @Nullable String failure) {

    static FaultTaken skipped(String name, Instant at, String because) {
        return new FaultTaken(name, at, at, at, because, null);
    }

    /// From the fault's end until all serves again.
    @JsonIgnore
    @Nullable Duration timeToRecover() {
        return recoveredAt == null ? null : Duration.between(healedAt, recoveredAt);
    }

    @JsonIgnore
    boolean isFine() {
        return recoveredAt != null && failure == null;
    }

    /// Whether something at this moment happened while it was there or not yet mended.
    boolean covers(Instant moment) {
        return skipped == null
                && !moment.isBefore(injectedAt)
                && (recoveredAt == null || !moment.isAfter(recoveredAt));
    }
}
