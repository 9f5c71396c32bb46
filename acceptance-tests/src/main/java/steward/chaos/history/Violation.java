package steward.chaos.history;

/// Something that must not be.
///
/// @param what the rule that is broken, in words
/// @param id of the thing concerned: an id, never content
public record Violation(Invariant invariant, String what, String id) {

    @Override
    public String toString() {
        return invariant + "  " + what + "  " + id;
    }
}
