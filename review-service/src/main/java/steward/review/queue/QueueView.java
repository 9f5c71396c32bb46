package steward.review.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One lane as a lead sees it.
///
/// @param categoryGroup the category; nothing coarser, since people differ by it
/// @param client whose product it is on
/// @param queued cases that wait
/// @param claimed cases that somebody holds
/// @param held cases that wait for one person
/// @param parked cases with the specialists
/// @param oldest when the oldest waiting case was received
/// @param breaches open cases past their deadline
/// @param dueWithinHour open cases that will be past it within the hour if nobody decides them, to ten minutes
public record QueueView(
        String region,
        String market,
        String language,
        List<String> clearances,
        String categoryGroup,
        String client,
        String product,
        long queued,
        long claimed,
        long held,
        long parked,
        @Nullable Instant oldest,
        long breaches,
        long dueWithinHour) {}
