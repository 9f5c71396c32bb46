package steward.review.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.access.Scope;

/// What a lead says of queues for a while. An absent list means everything. The claim's statement reads those in force.
///
/// @param languages of the content
/// @param toMarket whose people it is offered to as well; for DIVERT only
/// @param toLanguage whose speakers it is offered to as well; for DIVERT only
/// @param until when it is over by itself
/// @param endedBy null while it is in force, and where its time was over
@JsonInclude(JsonInclude.Include.NON_NULL)
record Instruction(
        String id,
        String region,
        Kind kind,
        @Nullable List<String> markets,
        @Nullable List<String> languages,
        @Nullable List<String> categories,
        @Nullable String toMarket,
        @Nullable String toLanguage,
        String reason,
        String givenBy,
        Instant givenAt,
        Instant until,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /// Nobody forgets a queue for longer.
    static final Duration LONGEST = Duration.ofDays(7);

    /// What is to be done with the queues.
    enum Kind {
        /// Nothing is offered, and nothing that waits for one person is taken up; what is in hand is finished.
        PAUSE,
        /// Nothing is offered; what is in hand or aside is finished.
        DRAIN,
        /// It is offered to other people as well.
        DIVERT
    }

    /// Whether all of it is within the scope: no market is touched that somebody does not lead.
    boolean isWithin(Reach reach) {
        return reach.regions().contains(region)
                && (markets == null
                        ? reach.markets().everything()
                        : reach.markets().coversAll(markets))
                && (toMarket == null || reach.markets().covers(toMarket));
    }

    /// Whether any of it is within the scope: enough to be told of it.
    boolean touches(Reach reach) {
        List<String> named = markets;
        return reach.regions().contains(region)
                && (named == null || named.stream().anyMatch(reach.markets()::covers));
    }

    /// The markets that it is about when somebody names none: all of their own.
    static @Nullable List<String> marketsOf(@Nullable List<String> named, Scope own) {
        if (named != null) {
            return named.stream().distinct().sorted().toList();
        }
        return own.everything() ? null : own.names().stream().sorted().toList();
    }
}
