package steward.review.workforce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.access.Conflicts;
import steward.contracts.access.Suitability.LighterLoad;
import steward.contracts.event.AbsentMeansEmpty;
import steward.review.certification.Certificate;

/// What the register knows of a person beyond what they may reach. Immutable.
///
/// @param clearances those that the person holds, with who granted them
/// @param optOuts what the person chose not to be given
/// @param consents those that stand and the last that were withdrawn, oldest first
/// @param unacknowledged categories whose rules have changed without the person's acknowledgement, sorted
/// @param longestRun after how many cases of one category in a row the person is given something else first; null for as many as everyone
record Profile(
        @AbsentMeansEmpty List<Certificate> certificates,
        @AbsentMeansEmpty List<Conflict> conflicts,
        @AbsentMeansEmpty List<Accommodation> accommodations,
        @AbsentMeansEmpty List<Shift> shifts,
        @AbsentMeansEmpty List<ClearanceGrant> clearances,
        @AbsentMeansEmpty List<OptOut> optOuts,
        @AbsentMeansEmpty List<Consent> consents,
        @AbsentMeansEmpty List<String> unacknowledged,
        @Nullable Integer longestRun) {

    static final Profile EMPTY =
            new Profile(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), null);

    Profile {
        certificates = orEmpty(certificates);
        conflicts = orEmpty(conflicts);
        accommodations = orEmpty(accommodations);
        shifts = orEmpty(shifts);
        clearances = orEmpty(clearances);
        optOuts = orEmpty(optOuts);
        consents = orEmpty(consents);
        unacknowledged = orEmpty(unacknowledged);
    }

    /// What others enter about the person.
    Profile entered(
            List<Certificate> newCertificates,
            List<Conflict> newConflicts,
            List<Accommodation> newAccommodations,
            List<Shift> newShifts,
            @Nullable Integer newLongestRun) {
        return new Profile(
                newCertificates,
                newConflicts,
                newAccommodations,
                newShifts,
                clearances,
                optOuts,
                consents,
                unacknowledged,
                newLongestRun);
    }

    /// With this certificate, in the place of the one of the same language, test and day.
    Profile certified(Certificate certificate) {
        List<Certificate> others =
                certificates.stream()
                        .filter(other -> !other.isOfTheSameSitting(certificate))
                        .collect(Collectors.toCollection(ArrayList::new));
        others.add(certificate);
        return entered(others, conflicts, accommodations, shifts, longestRun);
    }

    /// What the person chose.
    Profile choosing(List<OptOut> newOptOuts, List<Consent> newConsents) {
        return new Profile(
                certificates,
                conflicts,
                accommodations,
                shifts,
                clearances,
                newOptOuts,
                newConsents,
                unacknowledged,
                longestRun);
    }

    /// With these clearances: who granted one first, and when, stays.
    Profile cleared(List<String> held, String by, Instant now) {
        List<ClearanceGrant> grants =
                held.stream()
                        .map(clearance ->
                                grantOf(clearance).orElse(new ClearanceGrant(clearance, now, by)))
                        .toList();
        return new Profile(
                certificates,
                conflicts,
                accommodations,
                shifts,
                grants,
                optOuts,
                consents,
                unacknowledged,
                longestRun);
    }

    /// With the changes of rules that the person has not acknowledged in time.
    Profile owing(Collection<String> categories) {
        return new Profile(
                certificates,
                conflicts,
                accommodations,
                shifts,
                clearances,
                optOuts,
                consents,
                List.copyOf(new TreeSet<>(categories)),
                longestRun);
    }

    /// Whether the person is at work at an instant; who has no shifts is not known to be.
    boolean isOnShift(Instant at) {
        return shifts.stream().anyMatch(shift -> shift.covers(at));
    }

    /// How much less the person is given of what harms by looking; null where nothing was agreed on.
    @Nullable LighterLoad lighterLoad() {
        return accommodations.stream()
                .filter(Accommodation::lightensTheLoad)
                .findFirst()
                .map(Accommodation::lighterLoad)
                .orElse(null);
    }

    /// Where the person's days begin and end: the time zone of the first of their shifts; null where they have none.
    @Nullable String timeZone() {
        return shifts.isEmpty() ? null : shifts.getFirst().zone().getId();
    }

    /// Categories that the person is not given, sorted: opted out of, agreed to once and no more, or changed without their acknowledgement.
    List<String> withheld() {
        TreeSet<String> withheld = new TreeSet<>(unacknowledged);
        optOuts.forEach(optOut -> withheld.add(optOut.category()));
        consents.stream()
                .map(Consent::category)
                .distinct()
                .filter(category -> standing(category) == null)
                .forEach(withheld::add);
        return List.copyOf(withheld);
    }

    /// The consent to a category that stands; null where none does.
    @Nullable Consent standing(String category) {
        return consents.stream()
                .filter(consent -> consent.category().equals(category) && consent.stands())
                .findFirst()
                .orElse(null);
    }

    /// Accounts that the person has an interest in, as `access` names them, sorted.
    List<String> conflictingAccounts() {
        return conflictsOf(Conflict.Kind.ACCOUNT);
    }

    /// Products that the person has an interest in, as `access` names them, sorted.
    List<String> conflictingProducts() {
        return conflictsOf(Conflict.Kind.PRODUCT);
    }

    private List<String> conflictsOf(Conflict.Kind kind) {
        return conflicts.stream()
                .filter(conflict -> conflict.kind() == kind)
                .map(conflict ->
                        switch (kind) {
                            case ACCOUNT -> Conflicts.digestOf(conflict.client(), conflict.id());
                            case PRODUCT -> Conflicts.productOf(conflict.client(), conflict.id());
                        })
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<ClearanceGrant> grantOf(String clearance) {
        return clearances.stream().filter(grant -> grant.clearance().equals(clearance)).findFirst();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
