package steward.review.workforce;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person as the register has them.
///
/// @param until end of the contract; absent where there is none
/// @param endedAt since when nothing is granted, by an operator or with the contract
/// @param changedBy who changed it last
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
        String id,
        State state,
        List<String> roles,
        List<String> regions,
        List<String> markets,
        List<String> languages,
        List<String> clearances,
        @Nullable String vendor,
        @Nullable String client,
        @Nullable String team,
        @Nullable String site,
        @Nullable String jurisdiction,
        List<String> skills,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        String changedBy,
        Instant changedAt) {

    /// Whether the person may do anything.
    enum State {
        ACTIVE,
        ENDED
    }

    static PersonView of(PersonRow row, Instant now) {
        Instant over = row.overSince(now);
        return new PersonView(
                row.id(),
                over == null ? State.ACTIVE : State.ENDED,
                row.roles(),
                row.regions(),
                row.markets(),
                row.languages(),
                row.clearances(),
                row.vendor(),
                row.client(),
                row.team(),
                row.site(),
                row.jurisdiction(),
                row.skills(),
                row.until(),
                over,
                row.changedBy(),
                row.changedAt());
    }
}
