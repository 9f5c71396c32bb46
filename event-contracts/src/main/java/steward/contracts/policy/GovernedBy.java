package steward.contracts.policy;

/// The date whose version of a clause governs a piece of content.
public enum GovernedBy {
    /// The version in force when the content was posted.
    POSTED,
    /// The version in force when it was reported.
    REPORTED
}
