package steward.review.workforce;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person chooses: the whole of it. A consent that is left out is withdrawn.
///
/// @param optOuts categories that they do not want to be given
/// @param consents by category: the version of the text that they agree to
record ChoicesRequest(
        @Size(max = 100)
                @Nullable List<@NotNull @Pattern(regexp = PersonRequest.NAME) String> optOuts,
        @Size(max = 100)
                @Nullable
                        Map<
                                @NotNull @Pattern(regexp = PersonRequest.NAME) String,
                                @NotNull @Pattern(regexp = PersonRequest.NAME) String>
                        consents) {

    Choices choices() {
        return new Choices(
                optOuts == null ? List.of() : optOuts, consents == null ? Map.of() : consents);
    }
}
