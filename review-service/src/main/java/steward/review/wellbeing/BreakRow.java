package steward.review.wellbeing;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `work_break`.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record BreakRow(String id, String person, Instant startedAt, @Nullable Instant endedAt) {

    Duration lastedUntil(Instant now) {
        return Duration.between(startedAt, endedAt == null ? now : endedAt);
    }

    /// How much of it lies after an instant.
    Duration within(Instant from, Instant now) {
        Instant begun = startedAt.isBefore(from) ? from : startedAt;
        return Duration.between(begun, endedAt == null ? now : endedAt);
    }
}
