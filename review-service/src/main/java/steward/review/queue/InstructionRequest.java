package steward.review.queue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a lead wants done with queues. A list that is absent means everything of the own scope.
///
/// @param markets ISO 3166-1 alpha-2
/// @param languages of the content, BCP 47 primary tags
/// @param toMarket for DIVERT: whose people get it as well
/// @param toLanguage for DIVERT: whose speakers get it as well
/// @param until at most 7 days from now
record InstructionRequest(
        @NotNull Instruction.Kind kind,
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String region,
        @Size(min = 1, max = 300)
                @Nullable List<@NotNull @Pattern(regexp = InstructionRequest.NAME) String> markets,
        @Size(min = 1, max = 300)
                @Nullable List<@NotNull @Pattern(regexp = InstructionRequest.NAME) String>
                        languages,
        @Size(min = 1, max = 300)
                @Nullable List<@NotNull @Pattern(regexp = InstructionRequest.NAME) String>
                        categories,
        @Pattern(regexp = InstructionRequest.NAME) @Nullable String toMarket,
        @Pattern(regexp = InstructionRequest.NAME) @Nullable String toLanguage,
        @NotBlank @Size(max = 500) String reason,
        @NotNull Instant until) {

    static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /// Whether it says where to divert to, and only then.
    boolean saysWhereTo() {
        return (kind == Instruction.Kind.DIVERT) == (toMarket != null || toLanguage != null);
    }
}
