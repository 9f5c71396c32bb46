package steward.contracts.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventType;

/// One medium that a bank holds, by its hash alone.
///
/// @param bank for example `hash-sharing-2026`
/// @param hash 64 lower-case hex characters
/// @param category of the policy
/// @param confirmed whether people have confirmed that the medium is what the category says; what is not is a hint and confirms no report
/// @param revision of the entry, from 1, by which its words are found again; null where it was published before revisions were told
@EventType("steward.signal.hash-entry-published.v1")
public record HashEntryPublished(
        String bank,
        Algorithm algorithm,
        String hash,
        String category,
        boolean confirmed,
        @Nullable Integer revision)
        implements SignalDataFact {

    /// An entry whose revision is not said.
    public HashEntryPublished(
            String bank, Algorithm algorithm, String hash, String category, boolean confirmed) {
        this(bank, algorithm, hash, category, confirmed, null);
    }

    /// The same, as this revision of the entry; null where that is not to be said.
    public HashEntryPublished ofRevision(@Nullable Integer number) {
        return new HashEntryPublished(bank, algorithm, hash, category, confirmed, number);
    }

    @Override
    public String key() {
        return keyOf(bank, algorithm, hash);
    }

    /// The key of an entry.
    public static String keyOf(String bank, Algorithm algorithm, String hash) {
        return bank + "/" + entryOf(algorithm, hash);
    }

    /// What an entry is called within its bank.
    public static String entryOf(Algorithm algorithm, String hash) {
        return (algorithm == Algorithm.SHA256 ? "sha256" : "pdq") + ":" + hash;
    }

    /// How the hash was made.
    public enum Algorithm {
        /// Of the file: equal only for the same bytes.
        @JsonProperty("sha256")
        SHA256,
        /// Of the picture: near for pictures that look alike.
        @JsonProperty("pdq")
        PDQ
    }
}
