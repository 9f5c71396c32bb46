package steward.audit.chain;

/// Seals that were told and that a restore from an older copy has lost.
///
/// @param number of the first of them
/// @param through number of the last of them
/// @param hash of the last of them, in hex, as it was told
public record Gap(long number, long through, String hash) {}
