package steward.review.signaldata;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import steward.contracts.signal.LexiconEntryPublished;
import steward.contracts.signal.LexiconEntryPublished.Strength;

/// Wording to be looked for. The limits keep it within one event.
///
/// @param revision the latest that is known; 0 for a new entry
/// @param languages ISO 639-1; absent: every text
/// @param pattern in the syntax of RE2
/// @param finds texts that it must find
/// @param passes texts that look like them and that it must not find
/// @param because why it should be looked for, and its source
record LexiconRequest(
        @NotNull @Min(0) Integer revision,
        @Schema(examples = "spam") @NotBlank @Size(max = 100) String category,
        @NotNull Strength strength,
        @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = "[a-z]{2}") String> languages,
        @NotBlank @Size(max = 2000) String pattern,
        @NotEmpty @Size(max = 16) List<@NotBlank @Size(max = 200) String> finds,
        @Size(max = 16) @Nullable List<@NotBlank @Size(max = 200) String> passes,
        @NotBlank @Size(max = 1000) String because) {

    LexiconEntryPublished entry(EntryKey key) {
        return new LexiconEntryPublished(
                key.list(),
                key.entry(),
                category,
                strength,
                languages == null ? List.of() : languages,
                pattern,
                finds,
                passes == null ? List.of() : passes,
                because);
    }
}
