package steward.review.workforce;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.access.Suitability.CertifiedLanguage;
import steward.review.certification.Certificate;
import steward.review.certification.Certifying;
import steward.review.certification.LevelTable;

/// What the register knows of a person, but for what they chose themselves.
///
/// @param certified what the certificates are worth now, client by client
/// @param accommodations absent for whoever they do not concern
/// @param longestRun after how many cases of one category in a row they are given something else first; absent for as many as everyone
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProfileView(
        String person,
        List<Certificate> certificates,
        List<CertifiedLanguage> certified,
        List<ClearanceGrant> clearances,
        List<Conflict> conflicts,
        @Nullable List<Accommodation> accommodations,
        List<Shift> shifts,
        boolean onShift,
        @Nullable Integer longestRun) {

    static ProfileView of(
            PersonRow row, Collection<LevelTable> tables, boolean withAccommodations, Instant now) {
        Profile profile = row.profile();
        return new ProfileView(
                row.id(),
                profile.certificates(),
                Certifying.by(profile.certificates(), tables, now),
                profile.clearances(),
                profile.conflicts(),
                withAccommodations ? profile.accommodations() : null,
                profile.shifts(),
                profile.isOnShift(now),
                profile.longestRun());
    }
}
