package steward.review.policy.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What shall be released together.
///
/// @param emergency why it cannot wait for another person's approval; absent for what was approved
record ReleaseRequest(
        @NotEmpty @Size(max = 500) @Valid List<@NotNull PartRequest> parts,
        @Size(min = 10, max = 2_000) @Nullable String emergency) {

    /// @param id `all` for a kind with one part
    record PartRequest(
            @NotNull @Pattern(regexp = "[a-z-]{1,40}") String kind,
            @NotNull @Pattern(regexp = PartName.ID_FORM) String id,
            @NotNull @Pattern(regexp = "[0-9.]{5,20}") String version) {}
}
