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
        /// Empty, not UTF-8, not JSON, a name twice in one object, or something behind the document.
        NOT_JSON,
        /// More than {@link Event#MAX_BYTES}.
        TOO_LARGE,
        /// Beyond a limit of the parser: objects and arrays nested more than 32 deep, a number of more than 40 characters.
        TOO_DEEP,
        /// JSON, but no CloudEvents 1.0 document.
        NOT_CLOUD_EVENTS_1_0,
        /// A required field is absent, null or empty.
        MISSING_FIELD,
        /// A field is there, but of another JSON type.
        WRONG_TYPE,
        /// A field is of the right type and says what it must not: an unknown enum value, no time, a blank id, NUL, half a surrogate pair.
        INVALID_VALUE
    }
}
