package steward.intake.feed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Messages that a product has delivered.
///
/// @param messageIds as its feed names them
record DeliveredRequest(
        @NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 200) String> messageIds) {}
