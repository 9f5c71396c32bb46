package steward.operations.deadletter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which open letters are to be sent again.
///
/// @param topic that the records came from; any when absent
/// @param reasonCode for which they were parked; any when absent
/// @param limit most of them
@Schema(name = "ReplayRequest")
record ReplayRequest(
        @Nullable @Size(max = 249) String topic,
        @Nullable @Size(max = 200) String reasonCode,
        @Min(1) @Max(500) int limit) {

    boolean asksFor(Letter letter) {
        return letter.isOpen()
                && (topic == null || topic.equals(letter.topic()))
                && (reasonCode == null || reasonCode.equals(letter.reasonCode()));
    }
}
