package steward.review.automation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Proposal;

/// A breaker as it is answered over REST. Without cases, content and names of people who were decided about.
///
/// @param clause its id; `clients/<id>` where the rule answers messages to that client
/// @param kind of source
/// @param source the rule or model
/// @param day in UTC
/// @param taken decisions of that day
/// @param decided since it was last closed
/// @param overturned of those
/// @param openedAt since when its cases go to people; absent while it is closed
@Schema(name = "AutomationBreaker")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BreakerView(
        String id,
        String region,
        String clause,
        String market,
        Proposal.Source kind,
        String source,
        LocalDate day,
        int taken,
        long decided,
        long overturned,
        int mostPerDay,
        int mostOverturnedPercent,
        int minimumSample,
        @Nullable Instant openedAt,
        Breaker.@Nullable Cause openedBecause,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closingNote) {

    static BreakerView of(Breaker breaker) {
        return new BreakerView(
                breaker.id(),
                breaker.region(),
                breaker.clause(),
                breaker.market(),
                breaker.kind(),
                breaker.source(),
                breaker.day(),
                breaker.taken(),
                breaker.decided(),
                breaker.overturned(),
                breaker.mostPerDay(),
                breaker.mostOverturnedPercent(),
                breaker.minimumSample(),
                breaker.openedAt(),
                breaker.openedBecause(),
                breaker.closedAt(),
                breaker.closedBy(),
                breaker.closingNote());
    }

    /// A stretch of them.
    ///
    /// @param next to go on after; absent where there are no more
    @Schema(name = "AutomationBreakers")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<BreakerView> breakers, @Nullable String next) {

        static Page of(List<Breaker> found, int limit) {
            return new Page(
                    found.stream().map(BreakerView::of).toList(),
                    found.size() < limit ? null : found.getLast().id());
        }
    }
}
