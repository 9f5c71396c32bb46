package steward.review.wellbeing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A break as the person sees it.
///
/// @param endedAt absent while it is under way
/// @param seconds that it lasted so far; they count as work
@JsonInclude(JsonInclude.Include.NON_NULL)
record BreakView(Instant startedAt, @Nullable Instant endedAt, long seconds) {

    static BreakView of(BreakRow row, Instant now) {
        return new BreakView(row.startedAt(), row.endedAt(), row.lastedUntil(now).toSeconds());
    }
}
