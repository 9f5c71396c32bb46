package steward.review.wellbeing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.review.wellbeing.Dose.DayLoad;

/// What decides what a person may be given, as one statement reads it.
///
/// @param days of this week
/// @param owed claims that are over and not in `days` yet, in the order in which they ended
/// @param held the case of their claim, over or not: in the same moment as all else, so that no claim is neither held nor owed; null where there is none
/// @param lately categories of the last cases that they were given, the latest first
/// @param breakSince when the break under way began; null where there is none
/// @param tooHard cases that they gave back because they were too much
record PersonalRecord(
        String person,
        List<DayLoad> days,
        List<EndedClaim> owed,
        @Nullable Strain known,
        @Nullable CaseId held,
        List<String> lately,
        @Nullable Instant breakSince,
        List<String> tooHard) {

    Strain strain() {
        return known == null ? Strain.NONE : known;
    }
}
