package steward.review.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import steward.contracts.exposure.Medium;
import steward.contracts.exposure.Seen;

/// What a tool says was visible in a claim so far.
record ExposureRequest(
        @NotBlank @Size(max = 100) String fencingToken,
        @NotNull @Size(max = 20) List<@NotNull @Valid SeenRequest> seen) {

    /// @param seconds all of this kind since the claim began
    /// @param revealed true for content as it is, false for what was blurred, small or muted
    record SeenRequest(
            @NotNull Medium medium, @Min(0) @Max(86_400) long seconds, boolean revealed) {

        Seen toSeen() {
            return new Seen(medium, seconds, revealed);
        }
    }

    List<Seen> all() {
        return seen.stream().map(SeenRequest::toSeen).toList();
    }
}
