package steward.review.certification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of a client's table of levels.
///
/// @param approvedBy who approved it; absent while it is proposed, and certifies nothing
/// @param reference the client's word that the approval rests on
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LevelTableView(
        String client,
        int version,
        List<String> levels,
        List<LevelTable.Rule> rules,
        String proposedBy,
        Instant proposedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String reference) {}
