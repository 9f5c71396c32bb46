package steward.review.workforce;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.access.AccessEnded;
import steward.contracts.access.AccessGranted;
import steward.contracts.access.Suitability;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.id.ClientId;
import steward.contracts.id.PersonId;
import steward.review.certification.Certifying;
import steward.review.certification.LevelTable;

/// A row of `person`, named as its columns are.
///
/// @param skills in the installation's own words
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
        @Nullable String site,
        @Nullable String jurisdiction,
        @AbsentMeansEmpty List<String> skills,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        long version,
        String changedBy,
        Instant changedAt,
        Profile profile) {

    PersonRow {
        skills = skills == null ? List.of() : List.copyOf(skills);
    }

    /// @param tables by which certificates are read
    AccessGranted toGranted(Collection<LevelTable> tables, Instant now) {
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
                changedAt,
                new Suitability(
                        site,
                        jurisdiction,
                        Certifying.by(profile.certificates(), tables, now),
                        profile.withheld(),
                        profile.conflictingAccounts(),
                        profile.conflictingProducts(),
                        profile.timeZone(),
                        skills,
                        profile.lighterLoad(),
                        profile.longestRun()));
    }

    /// The same with another profile.
    PersonRow with(Profile changed) {
        return new PersonRow(
                id,
                roles,
                regions,
                markets,
                languages,
                clearances,
                vendor,
                client,
                team,
                site,
                jurisdiction,
                skills,
                until,
                endedAt,
                version,
                changedBy,
                changedAt,
                changed);
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
