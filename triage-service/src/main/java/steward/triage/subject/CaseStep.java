package steward.triage.subject;

import java.util.List;
import steward.contracts.cases.CaseFact;

/// What one report, or one decision, makes of a case.
///
/// @param next what triage remembers from now on
/// @param told the case's events in order; the last has the sequence of `next`
record CaseStep(CaseState next, List<CaseFact> told) {

    CaseStep {
        told = List.copyOf(told);
    }

    /// Sequence of the first event told.
    long firstSequence() {
        return next.sequence() - told.size() + 1;
    }
}
