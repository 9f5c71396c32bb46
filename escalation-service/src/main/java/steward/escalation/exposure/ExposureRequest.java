package steward.escalation.exposure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.exposure.Medium;
import steward.contracts.exposure.Seen;

/// What a tool says was visible of an escalation since it was read.
///
/// @param left true where the specialist leaves it
record ExposureRequest(
        @NotNull @Size(max = 20) List<@NotNull @Valid SeenRequest> seen, @Nullable Boolean left) {

    /// @param seconds all of this kind since the escalation was read
    /// @param revealed true for content as it is, false for what was blurred, small or muted
    record SeenRequest(
            @NotNull Medium medium, @Min(0) @Max(86_400) long seconds, boolean revealed) {

        Seen toSeen() {
            return new Seen(medium, seconds, revealed);
        }
    }

    boolean leaves() {
        return Boolean.TRUE.equals(left);
    }

    List<Seen> all() {
        return seen.stream().map(SeenRequest::toSeen).toList();
    }
}
