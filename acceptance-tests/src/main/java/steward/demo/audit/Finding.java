package steward.demo.audit;

/// Something that is not there, or is there more often than it should be.
///
/// @param what the rule that is broken, in words
/// @param id of the thing concerned: an id, never content
public record Finding(Kind kind, String what, String id) {

    /// Kinds of finding.
    public enum Kind {
        LOST,
        DOUBLED
    }

    static Finding lost(String what, Object id) {
        return new Finding(Kind.LOST, what, id.toString());
    }

    static Finding doubled(String what, Object id) {
        return new Finding(Kind.DOUBLED, what, id.toString());
    }

    @Override
    public String toString() {
        return kind + "  " + what + "  " + id;
    }
}
