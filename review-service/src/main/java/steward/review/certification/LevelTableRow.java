package steward.review.certification;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;

/// A row of `level_table`, named as its columns are.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record LevelTableRow(
        String client,
        int version,
        List<String> levels,
        List<LevelTable.Rule> rules,
        String proposedBy,
        Instant proposedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String reference) {

    LevelTable table() {
        return new LevelTable(new ClientId(client), levels, rules);
    }

    LevelTableView view() {
        return new LevelTableView(
                client,
                version,
                levels,
                rules,
                proposedBy,
                proposedAt,
                approvedBy,
                approvedAt,
                reference);
    }
}
