package steward.triage.bank;

import org.jspecify.annotations.Nullable;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;

/// One entry of a bank.
record BankEntry(Algorithm algorithm, Hash256 hash, Source source) {

    /// What entries have in common: a bank has few of them, however many entries. Revisions are among it, since most entries have had one or two.
    record Source(String bank, String category, boolean confirmed, @Nullable Integer revision) {}

    /// The entry as published; null where its hash is none.
    static @Nullable BankEntry of(HashEntryPublished published) {
        Hash256 hash = Hash256.of(published.hash());
        return hash == null
                ? null
                : new BankEntry(
                        published.algorithm(),
                        hash,
                        new Source(
                                published.bank(),
                                published.category(),
                                published.confirmed(),
                                published.revision()));
    }

    /// What it is called within its bank.
    String name() {
        return HashEntryPublished.entryOf(algorithm, hash.hex());
    }

    /// Its key on `signal-data`.
    String key() {
        return HashEntryPublished.keyOf(source.bank(), algorithm, hash.hex());
    }
}
