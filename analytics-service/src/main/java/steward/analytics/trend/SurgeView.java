package steward.analytics.trend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// More than usual of one category, reported in one market by the people of one product system.
///
/// @param standing whether it counts now
/// @param until when it ended, or its last word ends to count
/// @param latest as it was told last while it stood out
/// @param peak when it stood out most
@Schema(name = "Surge")
record SurgeView(
        String surgeId,
        String client,
        String market,
        String category,
        boolean standing,
        Instant since,
        Instant until,
        ExcessView latest,
        ExcessView peak) {

    /// By how much.
    ///
    /// @param observed subjects reported within the time
    /// @param usual how many are usual then
    @Schema(name = "SurgeExcess")
    record ExcessView(long observed, double usual, double times, long withinMinutes) {}

    static SurgeView of(ToldSurges.Told told, Instant now) {
        return new SurgeView(
                told.surgeId(),
                told.client(),
                told.market(),
                told.category(),
                told.endedAt() == null && now.isBefore(told.until()),
                told.beganAt(),
                told.until(),
                excess(told.observed(), told.usual(), told),
                excess(told.peakObserved(), told.peakUsual(), told));
    }

    private static ExcessView excess(long observed, double usual, ToldSurges.Told told) {
        return new ExcessView(observed, usual, observed / usual, told.within().toMinutes());
    }

    /// A stretch of them.
    ///
    /// @param precision the page of the documentation that says how often what is told is right
    /// @param next to be sent as `after`; absent where there are no more
    @Schema(name = "Surges")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<SurgeView> surges, String precision, @Nullable String next) {

        private static final String PRECISION = "docs/surges.md#how-well";

        static Page of(List<ToldSurges.Told> found, int limit, Instant now) {
            return new Page(
                    found.stream().map(told -> SurgeView.of(told, now)).toList(),
                    PRECISION,
                    found.size() < limit ? null : found.getLast().surgeId());
        }
    }
}
