package steward.operations.deadletter;

/// What became of a replay.
sealed interface ReplayOutcome {

    /// It was sent again.
    record Sent(LetterId id, Replayed note) implements ReplayOutcome {}

    /// It had been sent again before; nothing was done.
    record Before(LetterId id, Replayed note) implements ReplayOutcome {}

    /// The letter carries no record: it was larger than 512 KiB, or retention has taken it.
    record Impossible(LetterId id) implements ReplayOutcome {}
}
