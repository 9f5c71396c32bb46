package steward.review.signaldata;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;

/// One line of an import.
///
/// @param confirmed whether people have confirmed that the medium is what the category says; absent: a hint
record HashLineRequest(
        @Schema(examples = "hash-sharing-2026", required = true) @Nullable String bank,
        @Schema(required = true) @Nullable Algorithm algorithm,
        @Schema(
                        examples =
                                "0000000000000000000000000000000000000000000000000000000000000000",
                        required = true)
                @Nullable String hash,
        @Schema(examples = "spam", required = true) @Nullable String category,
        @Nullable Boolean confirmed) {

    /// As an entry; null while something is missing.
    @Nullable HashEntryPublished entry() {
        return bank == null || algorithm == null || hash == null || category == null
                ? null
                : new HashEntryPublished(
                        bank, algorithm, hash, category, Boolean.TRUE.equals(confirmed));
    }
}
