package steward.audit.chain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// One link of a chain.
///
/// @param chain `service/cell`
/// @param number from 1 without gaps
/// @param previous hash of the link before, in hex
/// @param hash over all the rest, in hex
/// @param entries ids of the entries it lists
/// @param entryHashes of those entries in the same order, in hex: they name the entry that was altered
/// @param sealedAt in whole microseconds
public record Seal(
        String chain,
        long number,
        String previous,
        String hash,
        List<Long> entries,
        List<String> entryHashes,
        Instant sealedAt) {

    public Seal {
        entries = List.copyOf(entries);
        entryHashes = List.copyOf(entryHashes);
    }

    /// The end of a chain so far.
    ///
    /// @param number 0 before the first seal
    public record End(long number, String hash) {

        /// Before the first seal.
        public static final End NOTHING = new End(0, Hash.NONE);
    }

    /// Seals entries after the end of a chain.
    public static Seal after(End end, String chain, List<LoggedEntry> listed, Instant sealedAt) {
        Seal open =
                new Seal(
                        chain,
                        end.number() + 1,
                        end.hash(),
                        "",
                        listed.stream().map(LoggedEntry::id).toList(),
                        listed.stream().map(LoggedEntry::hash).toList(),
                        sealedAt.truncatedTo(ChronoUnit.MICROS));
        return new Seal(
                chain,
                open.number,
                open.previous,
                open.computedHash(),
                open.entries,
                open.entryHashes,
                open.sealedAt);
    }

    /// What the hash must be.
    String computedHash() {
        Hash over =
                new Hash("steward audit seal 1")
                        .with(chain)
                        .with(number)
                        .with(previous)
                        .with(sealedMicros())
                        .with(entries.size());
        entries.forEach(over::with);
        entryHashes.forEach(over::with);
        return over.hex();
    }

    long sealedMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt);
    }

    public End end() {
        return new End(number, hash);
    }
}
