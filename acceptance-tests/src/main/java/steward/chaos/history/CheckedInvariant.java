package steward.chaos.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/// One invariant after a run.
///
/// @param checked how often it was looked whether it holds; nothing proved where this is 0
/// @param notes what was measured beside it, and what could not be checked
public record CheckedInvariant(
        Invariant invariant, long checked, List<Violation> violations, List<String> notes) {

    public CheckedInvariant {
        violations = List.copyOf(violations);
        notes = List.copyOf(notes);
    }

    /// Whether it was looked at and found to hold.
    @JsonIgnore
    public boolean holds() {
        return checked > 0 && violations.isEmpty();
    }
}
