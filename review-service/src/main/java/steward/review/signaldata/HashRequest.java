package steward.review.signaldata;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;

/// A medium to be looked for, whose hash is its name.
///
/// @param revision the latest that is known; 0 for a new entry
/// @param confirmed whether people have confirmed that the medium is what the category says; absent: a hint
/// @param because why it should be looked for, and its source
record HashRequest(
        @NotNull @Min(0) Integer revision,
        @Schema(examples = "spam") @NotBlank @Size(max = 100) String category,
        @Nullable Boolean confirmed,
        @NotBlank @Size(max = 1000) String because) {

    /// @param key of the form of [EntryKey#HASHED]
    HashEntryPublished entry(EntryKey key) {
        int colon = key.entry().indexOf(':');
        return new HashEntryPublished(
                key.list(),
                key.entry().startsWith("sha256") ? Algorithm.SHA256 : Algorithm.PDQ,
                key.entry().substring(colon + 1),
                category,
                Boolean.TRUE.equals(confirmed));
    }
}
