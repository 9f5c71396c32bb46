package steward.escalation.escalation;

import java.util.List;

/// Why a specialist cannot do that. Expected, so a value.
public sealed interface Refusal {

    /// The state does not allow it.
    ///
    /// @param allowedFrom the states that do
    record WrongState(EscalationState.Name state, List<EscalationState.Name> allowedFrom)
            implements Refusal {
        public WrongState {
            allowedFrom = List.copyOf(allowedFrom);
        }
    }

    /// It changed since it was read.
    ///
    /// @param version the one it has now
    record Stale(long version) implements Refusal {}

    /// Who referred the case does not answer it.
    record OwnQuestion() implements Refusal {}

    /// The clause is none, or not in force.
    ///
    /// @param expected what would be right
    record NotInForce(String expected) implements Refusal {}

    /// What was sent breaks a rule of the policy.
    ///
    /// @param rule stable word
    /// @param expected what would be right
    record Invalid(String field, String rule, String expected) implements Refusal {}
}
