package steward.review.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steward.contracts.activity.AutomationResumed;
import steward.contracts.activity.AutomationStopped;
import steward.contracts.cases.Proposal;
import steward.contracts.topic.Topics;
import steward.messaging.Telling;

/// How much one source decided under one clause in one market, and whether it may go on.
///
/// @param taken decisions of the day, which is one in UTC
/// @param decided since it was last closed
/// @param overturned of those, or judged otherwise by somebody who looked again
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
        /// Too large a share of them was overturned, or judged otherwise by people who looked again.
        OVERTURNED;

        private AutomationStopped.Cause told() {
            return switch (this) {
                case PER_DAY -> AutomationStopped.Cause.PER_DAY;
                case OVERTURNED -> AutomationStopped.Cause.OVERTURNED;
            };
        }
    }

    boolean isOpen() {
        return openedAt != null;
    }

    /// What is told of an open one.
    Telling<AutomationStopped> stopped() {
        return Telling.of(
                Topics.ACTIVITY,
                id,
                new AutomationStopped(
                        id,
                        region,
                        clause,
                        market,
                        kind,
                        source,
                        Objects.requireNonNull(openedBecause).told(),
                        Objects.requireNonNull(openedAt)),
                0);
    }

    /// What is told of an open one that is closed.
    Telling<AutomationResumed> resumed(Instant at) {
        return Telling.of(
                Topics.ACTIVITY,
                id,
                new AutomationResumed(
                        id,
                        region,
                        clause,
                        market,
                        kind,
                        source,
                        Objects.requireNonNull(openedAt),
                        at),
                0);
    }
}
