package steward.review.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;

/// What follows.
public record ActionRequest(
        @NotBlank @Size(max = 100) String type,
        @NotNull Target target,
        @Nullable Duration duration,
        @Size(max = 20)
                @Nullable Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = 1000) String>
                        parameters) {

    /// The action that is meant.
    public EnforcementAction toAction() {
        return new EnforcementAction(
                type, target, duration, parameters == null ? Map.of() : parameters);
    }
}
