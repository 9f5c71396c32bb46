package steward.escalation.escalation;

/// Counts by which repetition and concurrent change are known.
///
/// @param version of the row; every change is one more
/// @param told facts told on `escalations`: the envelope's sequence there
/// @param caseSequence of the last case event taken in; 0 where there was none
/// @param reports how many reports the case has, as far as is known here
public record Progress(long version, long told, long caseSequence, long reports) {

    Progress changed() {
        return new Progress(version + 1, told, caseSequence, reports);
    }

    Progress toldOneMore() {
        return new Progress(version, told + 1, caseSequence, reports);
    }

    Progress reported(long later, boolean isNew) {
        return new Progress(
                version, told, Math.max(caseSequence, later), isNew ? reports + 1 : reports);
    }
}
