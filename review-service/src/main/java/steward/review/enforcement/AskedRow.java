package steward.review.enforcement;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a request that was due stands now, as columns of `enforcement`.
///
/// @param dueAt null when it is stuck from now on
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AskedRow(String id, int attempt, @Nullable Instant dueAt) {}
