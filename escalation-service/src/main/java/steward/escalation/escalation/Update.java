package steward.escalation.escalation;

/// What a specialist says while working on it.
public sealed interface Update {

    /// For the team's own records; never told outside.
    String note();

    /// It is worked on.
    record Investigate(String note) implements Update {}

    /// It waits for somebody.
    record WaitFor(String whom, String note) implements Update {}
}
