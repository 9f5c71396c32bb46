package steward.contracts.decision;

/// What a decision says.
public enum Outcome {
    VIOLATION,
    NO_VIOLATION,
    ANSWERED,
    INCONCLUSIVE,
    REFER_TO_AUTHORITIES,
    DUPLICATE,
    MISDIRECTED
}
