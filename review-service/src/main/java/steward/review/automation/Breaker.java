package steward.review.automation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Proposal;

/// How much one source decided under one clause in one market, and whether it may go on.
///
/// @param taken decisions of the day, which is one in UTC
/// @param decided since it was last closed
/// @param overturned of those
/// @param mostPerDay beyond it the breaker opens
/// @param mostOverturnedPercent beyond it the breaker opens, from so many decisions on as minimumSample says
/// @param openedAt since when cases go to people; null while it is closed
record Breaker(
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
        @Nullable Cause openedBecause,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closingNote) {

    /// Why it opened.
    enum Cause {
        /// As many decisions as a day may have.
        PER_DAY,
        /// Too large a share of them was overturned.
        OVERTURNED
    }

    boolean isOpen() {
        return openedAt != null;
    }
}
