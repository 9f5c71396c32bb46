package steward.chaos.history;

import java.util.ArrayList;
import java.util.List;
import steward.demo.audit.Finding;

/// Counts what was looked at for one invariant, and keeps what was wrong.
final class Checks {

    private final Invariant invariant;
    private final List<Violation> violations = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long checked;

    Checks(Invariant invariant) {
        this.invariant = invariant;
    }

    void that(boolean holds, String otherwise, Object id) {
        checked++;
        if (!holds) {
            violations.add(new Violation(invariant, otherwise, id.toString()));
        }
    }

    /// What the audit found among so many things.
    void found(long among, List<Finding> findings) {
        checked += among;
        findings.forEach(finding ->
                violations.add(
                        new Violation(
                                invariant, finding.kind() + ": " + finding.what(), finding.id())));
    }

    void note(String words) {
        notes.add(words);
    }

    CheckedInvariant result() {
        return new CheckedInvariant(invariant, checked, violations, notes);
    }
}
