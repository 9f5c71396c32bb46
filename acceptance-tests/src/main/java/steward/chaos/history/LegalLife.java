package steward.chaos.history;

import java.util.List;
import steward.contracts.decision.CaseDeadlineMissed;
import steward.contracts.decision.CaseDeadlineNear;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.CaseRestricted;
import steward.contracts.decision.CaseResumed;
import steward.contracts.decision.CaseUncovered;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.InformationAsked;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.escalation.EscalationAcknowledged;
import steward.contracts.escalation.EscalationClockBreached;
import steward.contracts.escalation.EscalationContentSeen;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.escalation.EscalationOpened;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.escalation.EscalationUpdated;
import steward.contracts.event.Event;

/// What the state machines of review and escalation allow, as the events of one case or escalation tell it.
final class LegalLife {

    private enum Case {
        OPEN,
        WAITING,
        PARKED,
        DECIDED
    }

    private enum Escalation {
        NONE,
        OPEN,
        TAKEN,
        DECIDED
    }

    private LegalLife() {}

    static boolean ofCase(List<Event<DecisionFact>> life) {
        Case now = Case.OPEN;
        boolean legal = true;
        for (Event<DecisionFact> event : life) {
            Case before = now;
            switch (event.data()) {
                case CaseParked _ -> {
                    legal &= before != Case.PARKED && before != Case.WAITING;
                    now = Case.PARKED;
                }
                case DecisionRecorded _ -> {
                    legal &= before != Case.DECIDED && before != Case.WAITING;
                    now = Case.DECIDED;
                }
                case CaseReopened _ -> {
                    legal &= before == Case.DECIDED;
                    now = Case.OPEN;
                }
                case ReportAnswered _ -> legal &= before == Case.DECIDED;
                case CaseUncovered _ -> legal &= before == Case.OPEN;
                case CaseRestricted _ -> legal &= before == Case.OPEN;
                case CaseDeadlineNear _, CaseDeadlineMissed _ ->
                        legal &= before == Case.OPEN || before == Case.WAITING;
                case InformationAsked _ -> {
                    legal &= before == Case.OPEN;
                    now = Case.WAITING;
                }
                case CaseResumed _ -> {
                    legal &= before == Case.WAITING;
                    now = Case.OPEN;
                }
            }
        }
        return legal;
    }

    static boolean ofEscalation(List<Event<EscalationFact>> life) {
        Escalation now = Escalation.NONE;
        boolean legal = true;
        for (Event<EscalationFact> event : life) {
            Escalation before = now;
            switch (event.data()) {
                case EscalationOpened _ -> {
                    legal &= before == Escalation.NONE;
                    now = Escalation.OPEN;
                }
                case EscalationAcknowledged _ -> {
                    legal &= before == Escalation.OPEN;
                    now = Escalation.TAKEN;
                }
                case EscalationUpdated _ -> legal &= before == Escalation.TAKEN;
                case EscalationClockBreached _ ->
                        legal &= before == Escalation.OPEN || before == Escalation.TAKEN;
                // Who answered it, or reads it later, leaves its content after the answer.
                case EscalationContentSeen _ -> legal &= before != Escalation.NONE;
                case EscalationResolved _ -> {
                    legal &= before == Escalation.OPEN || before == Escalation.TAKEN;
                    now = Escalation.DECIDED;
                }
            }
        }
        return legal;
    }
}
