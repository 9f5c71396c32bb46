package steward.review.decision;

/// What an attempt to record a decision ends in.
sealed interface Recording {

    /// It stands, now or since an earlier request with the same key.
    record Recorded(DecisionView decision) implements Recording {}

    /// It waits for another person to confirm it.
    record Proposed(DecisionView proposal) implements Recording {}

    /// It cannot be recorded like that; nothing changed.
    record Refused(Refusal refusal) implements Recording {}

    /// There is no such case within reach.
    record NotFound() implements Recording {}

    /// The Idempotency-Key stands for another request.
    record KeyReused() implements Recording {}
}
