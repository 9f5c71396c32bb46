package steward.escalation.escalation;

import steward.contracts.cases.Assessment;
import steward.contracts.cases.Severity;

/// How urgent it is and why.
///
/// @param category of the case: the worst that its reports claim or that was confirmed
/// @param assessment triage's newest judgement
public record Urgency(String category, Severity severity, Clocks clocks, Assessment assessment) {

    Urgency with(Clocks changed) {
        return new Urgency(category, severity, changed, assessment);
    }
}
