package steward.layout.planted.review.claim;

import org.jspecify.annotations.Nullable;
import steward.layout.planted.review.queue.Queue;

/// Uses the queue, which uses it.
public record Claims(@Nullable Queue queue) {}
