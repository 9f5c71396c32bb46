package steward.chaos.history;

import java.util.List;

/// Holds the log of a run against what rows and topics say afterwards. Pure.
public final class CheckHistory {

    private CheckHistory() {}

    /// Every invariant, in the order of its number.
    public static List<CheckedInvariant> of(List<HistoryRecord> history, RunEvidence stamped) {
        RunEvidence evidence = ByTheLogsClock.of(history, stamped);
        return List.of(
                ReportsEndOnce.check(history, evidence),
                DecisionsActOnce.check(history, evidence),
                ClaimsExclude.check(history, evidence),
                TransitionsAreLegal.check(evidence),
                ScopesHold.check(history, evidence),
                ChangesAreExplained.check(evidence),
                NothingVanishes.check(evidence),
                SevereComesFirst.check(evidence),
                NothingGrows.check(evidence),
                NothingLeaks.check(evidence),
                AllComesToRest.check(evidence));
    }
}
