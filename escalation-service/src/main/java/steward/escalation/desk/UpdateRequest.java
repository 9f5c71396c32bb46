package steward.escalation.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import steward.access.ProblemException;
import steward.contracts.escalation.EscalationUpdated.State;
import steward.escalation.escalation.Update;

/// The body of an update.
///
/// @param waitingOn needed with `WAITING_ON`, and only there
/// @param version the one that was read; null where any will do
record UpdateRequest(
        @NotNull State state,
        @Size(min = 1, max = 200) @Nullable String waitingOn,
        @NotBlank @Size(max = 4000) String note,
        @Nullable Long version) {

    Update toUpdate() {
        return switch (state) {
            case INVESTIGATING -> {
                if (waitingOn != null) {
                    throw ProblemException.invalid(
                            "waitingOn", "absent", "nothing: only the state WAITING_ON has it");
                }
                yield new Update.Investigate(note);
            }
            case WAITING_ON -> {
                if (waitingOn == null || waitingOn.isBlank()) {
                    throw ProblemException.invalid(
                            "waitingOn", "required", "whom it waits for, such as a function");
                }
                yield new Update.WaitFor(waitingOn, note);
            }
        };
    }
}
