package steward.escalation.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Decider;
import steward.contracts.id.ReviewerId;

/// How far an escalation is: `OPEN → ACKNOWLEDGED → INVESTIGATING ↔ WAITING_ON → DECIDED`.
public sealed interface EscalationState {

    /// The states by name, as rows, lists and requests say them.
    enum Name {
        OPEN,
        ACKNOWLEDGED,
        INVESTIGATING,
        WAITING_ON,
        DECIDED
    }

    /// Nobody has taken it on.
    record Open() implements EscalationState {}

    /// A specialist took it on and has not begun.
    record Acknowledged(ReviewerId specialist) implements EscalationState {}

    /// It is worked on.
    record Investigating(ReviewerId specialist) implements EscalationState {}

    /// Somebody else's answer is needed.
    ///
    /// @param whom in the specialist's words, for example a function or an outside party
    record WaitingOn(ReviewerId specialist, String whom) implements EscalationState {}

    /// It is answered, for good.
    ///
    /// @param specialist who had taken it on; null where nobody had
    record Decided(
            @Nullable ReviewerId specialist, Resolution resolution, Decider decider, Instant at)
            implements EscalationState {}

    default Name name() {
        return switch (this) {
            case Open _ -> Name.OPEN;
            case Acknowledged _ -> Name.ACKNOWLEDGED;
            case Investigating _ -> Name.INVESTIGATING;
            case WaitingOn _ -> Name.WAITING_ON;
            case Decided _ -> Name.DECIDED;
        };
    }

    /// Who took it on; null where nobody has.
    default @Nullable ReviewerId owner() {
        return switch (this) {
            case Open _ -> null;
            case Acknowledged(ReviewerId specialist) -> specialist;
            case Investigating(ReviewerId specialist) -> specialist;
            case WaitingOn(ReviewerId specialist, _) -> specialist;
            case Decided decided -> decided.specialist();
        };
    }
}
