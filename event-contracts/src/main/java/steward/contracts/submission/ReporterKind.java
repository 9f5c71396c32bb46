package steward.contracts.submission;

/// What kind of sender a report comes from. STAFF and TRUSTED_FLAGGER are never self-declared: intake refuses them unless they are registered.
public enum ReporterKind {
    USER,
    AUTOMATED,
    ANONYMOUS,
    STAFF,
    TRUSTED_FLAGGER
}
