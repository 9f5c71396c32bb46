package steward.operations;

/// A part of what a service tells its operators. A bean of this type is a named section of `GET /v1/operations`.
public interface OperationsPart {

    /// The section's name, as in `outbox`.
    String name();

    /// A record of figures. They were measured before: this is asked while the database or the broker may be away, and neither waits nor fails.
    Object figures();
}
