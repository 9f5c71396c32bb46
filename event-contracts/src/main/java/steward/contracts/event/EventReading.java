package steward.contracts.event;

/// What reading a record's bytes can end in. A consumer handles all three: known facts take effect, unknown types are counted and skipped
/// (a newer writer is ahead of this reader), malformed records go to the dead-letter topic.
public sealed interface EventReading<F extends Fact> {

    /// An event this reader understands.
    record Known<F extends Fact>(Event<F> event) implements EventReading<F> {}

    /// A well-formed event of a type this reader does not know.
    record UnknownType<F extends Fact>(String type) implements EventReading<F> {}

    /// Not an event that may be acted upon.
    ///
    /// @param cause a code, never text of the record: it travels to dead letters and metrics
    /// @param path where in the document, as a JSON pointer of field names; empty when the whole is unreadable
    record Malformed<F extends Fact>(Cause cause, String path) implements EventReading<F> {}

    /// Why a record is malformed.
    enum Cause {
        NOT_JSON,
        TOO_LARGE,
        TOO_DEEP,
        NOT_CLOUD_EVENTS_1_0,
        MISSING_FIELD,
        WRONG_TYPE,
        INVALID_VALUE
    }
}
