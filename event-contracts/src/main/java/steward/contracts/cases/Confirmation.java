package steward.contracts.cases;

/// Why a claim counts as confirmed, so that it goes to the specialists without waiting for a moderator.
///
/// @param category what is confirmed
/// @param team the global team that takes it
public record Confirmation(By by, String category, String team) {

    /// Whose word or which evidence confirms.
    public enum By {
        KNOWN_HASH,
        AUTHORITY,
        VETTED_FLAGGER,
        REVIEWER
    }
}
