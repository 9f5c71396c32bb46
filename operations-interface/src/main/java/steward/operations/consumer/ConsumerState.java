package steward.operations.consumer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A consumer as operators see it.
///
/// @param partitions that this process reads
/// @param lag records and marks of transactions behind what is committed; -1 while unknown
/// @param lastProgressAt when it was last seen to have moved; null when it has not since the start
/// @param perSecond records over the last minute
/// @param stuck whether it lags without progress for so long that liveness fails
/// @param blockedSince since when somebody's open transaction keeps it, and all other readers, from records that are written; null where none does
public record ConsumerState(
        String channel,
        String group,
        List<String> topics,
        int partitions,
        long lag,
        @Nullable Instant lastProgressAt,
        double perSecond,
        boolean stuck,
        @Nullable Instant blockedSince) {

    ConsumerState behind(@Nullable Instant openEndSince) {
        return new ConsumerState(
                channel,
                group,
                topics,
                partitions,
                lag,
                lastProgressAt,
                perSecond,
                stuck,
                openEndSince);
    }
}
