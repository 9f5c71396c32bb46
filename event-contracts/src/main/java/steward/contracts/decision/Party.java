package steward.contracts.decision;

/// Somebody outside whom a case concerns.
public enum Party {
    /// Who reported.
    REPORTER,
    /// Whose content was reported.
    AUTHOR
}
