package steward.contracts.seal;

import java.time.Instant;

/// The newest seal of a chain: enough to notice later that the chain was cut or rewritten, and nothing of what it seals.
///
/// @param cell of the service whose chain it is
/// @param number of the seal in its chain, from 1 without gaps
/// @param previous hash of the seal before, SHA-256 in hex; 64 zeros before the first
/// @param hash of this seal, SHA-256 in hex
/// @param entries how many entries of the audit log it seals
/// @param sealedAt by the database's clock
public record ChainHead(
        String cell, long number, String previous, String hash, int entries, Instant sealedAt) {}
