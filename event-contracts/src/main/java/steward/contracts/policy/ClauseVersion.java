package steward.contracts.policy;

/// One version of a clause; never edited in place.
///
/// @param version semantic version, for example `1.0.0`
public record ClauseVersion(String clause, String version) {}
