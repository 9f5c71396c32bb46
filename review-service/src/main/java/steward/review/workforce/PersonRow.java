package steward.review.workforce;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.access.AccessEnded;
import steward.contracts.access.AccessGranted;
import steward.contracts.id.ClientId;
import steward.contracts.id.PersonId;

/// A row of `person`, named as its columns are.
///
/// @param version how many times it was changed: the sequence of its facts on `access`
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PersonRow(
        String id,
        List<String> roles,
        List<String> regions,
        List<String> markets,
        List<String> languages,
        List<String> clearances,
        @Nullable String vendor,
        @Nullable String client,
        @Nullable String team,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        long version,
        String changedBy,
        Instant changedAt) {

    AccessGranted toGranted() {
        return new AccessGranted(
                new PersonId(id),
                roles,
                regions,
                markets,
                languages,
                clearances,
                vendor,
                client == null ? null : new ClientId(client),
                team,
                until,
                new PersonId(changedBy),
                changedAt);
    }

    AccessEnded toEnded() {
        return new AccessEnded(
                new PersonId(id), new PersonId(changedBy), endedAt == null ? changedAt : endedAt);
    }

    /// Since when nothing is granted; null while something is.
    @Nullable Instant overSince(Instant now) {
        if (endedAt != null) {
            return endedAt;
        }
        return until != null && !now.isBefore(until) ? until : null;
    }
}
