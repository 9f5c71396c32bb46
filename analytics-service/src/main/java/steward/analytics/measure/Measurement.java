package steward.analytics.measure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import steward.contracts.activity.ActivityFact;
import steward.contracts.activity.AutomationResumed;
import steward.contracts.activity.AutomationStopped;
import steward.contracts.activity.CaseClaimed;
import steward.contracts.activity.CaseReleased;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.assessment.SubmissionOutcome;
import steward.contracts.assessment.SubmissionSettled;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.CaseReprioritised;
import steward.contracts.confirmation.ConfirmationFact;
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
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.escalation.EscalationAcknowledged;
import steward.contracts.escalation.EscalationClockBreached;
import steward.contracts.escalation.EscalationContentSeen;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.escalation.EscalationOpened;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.escalation.EscalationUpdated;
import steward.contracts.message.MessageFact;
import steward.contracts.message.QuestionAsked;
import steward.contracts.message.ReplyQueued;
import steward.contracts.message.StatementOfReasonsIssued;
import steward.contracts.referral.CaseReferred;
import steward.contracts.referral.ReferralFact;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.SubmissionFact;

/// What is measured of one fact.
///
/// @param detail the finer kind within the event type, such as a decision's outcome
/// @param decisionTime from the first report to the decision; null where the fact decides nothing
record Measurement(Slice slice, String detail, @Nullable Duration decisionTime) {

    private Measurement(Slice slice, String detail) {
        this(slice, detail, null);
    }

    private Measurement(Slice slice) {
        this(slice, "", null);
    }

    static Measurement ofSubmission(SubmissionFact fact) {
        return switch (fact) {
            case ReportReceived report ->
                    new Measurement(
                            Slice.of(
                                    "",
                                    report.market(),
                                    report.category(),
                                    report.subject().language()),
                            report.reporter().kind().name());
        };
    }

    static Measurement ofAssessment(AssessmentFact fact) {
        return switch (fact) {
            case SubmissionLinked linked -> new Measurement(Slice.ofRegion(linked.region()));
            case SubmissionSettled settled -> new Measurement(Slice.NONE, settled.reason().name());
            case SubmissionOutcome outcome ->
                    new Measurement(Slice.NONE, outcome.usefulness().name());
        };
    }

    static Measurement ofCase(CaseFact fact) {
        return switch (fact) {
            case CaseOpened opened ->
                    new Measurement(
                            Slice.of(
                                    opened.region(),
                                    opened.key().market(),
                                    opened.category(),
                                    opened.language()),
                            opened.severity().name());
            case CaseReported reported ->
                    new Measurement(Slice.ofMarket(reported.region(), reported.key().market()));
            case CaseReprioritised changed ->
                    new Measurement(
                            Slice.ofMarket(changed.region(), changed.key().market()),
                            changed.severity().name());
        };
    }

    static Measurement ofDecision(DecisionFact fact) {
        return switch (fact) {
            case DecisionRecorded decision ->
                    new Measurement(
                            Slice.of(
                                    decision.region(),
                                    decision.key().market(),
                                    decision.category(),
                                    decision.language()),
                            decision.outcome().name(),
                            Duration.between(decision.receivedAt(), decision.decidedAt()));
            case CaseParked parked ->
                    new Measurement(
                            Slice.ofMarket(parked.region(), parked.key().market()),
                            parked.reason().name());
            case CaseReopened reopened ->
                    new Measurement(
                            Slice.ofMarket(reopened.region(), reopened.key().market()),
                            reopened.reason().name());
            case CaseUncovered uncovered ->
                    new Measurement(
                            Slice.ofMarket(uncovered.region(), uncovered.key().market()),
                            uncovered.severity().name());
            case CaseRestricted restricted ->
                    new Measurement(
                            Slice.of(
                                    restricted.region(),
                                    restricted.key().market(),
                                    restricted.category(),
                                    restricted.language()),
                            restricted.severity().name());
            case CaseDeadlineNear near ->
                    new Measurement(
                            Slice.ofMarket(near.region(), near.key().market()),
                            near.severity().name());
            case CaseDeadlineMissed missed ->
                    new Measurement(
                            Slice.ofMarket(missed.region(), missed.key().market()),
                            missed.severity().name());
            case InformationAsked asked ->
                    new Measurement(
                            Slice.ofMarket(asked.region(), asked.key().market()),
                            asked.party().name());
            case CaseResumed resumed ->
                    new Measurement(
                            Slice.ofMarket(resumed.region(), resumed.key().market()),
                            resumed.reason().name());
            case ReportAnswered answered ->
                    new Measurement(
                            Slice.ofMarket(answered.region(), answered.key().market()),
                            answered.outcome().name());
        };
    }

    static Measurement ofReferral(ReferralFact fact) {
        return switch (fact) {
            case CaseReferred referred ->
                    new Measurement(
                            Slice.of(
                                    referred.region(),
                                    referred.key().market(),
                                    referred.category(),
                                    referred.language()),
                            referred.reason().name());
        };
    }

    static Measurement ofEnforcement(EnforcementFact fact) {
        return switch (fact) {
            case EnforcementRequested request ->
                    new Measurement(
                            new Slice(
                                    "",
                                    Slice.ofMarket("", request.market()).market(),
                                    request.category(),
                                    ""),
                            request.action().type());
        };
    }

    static Measurement ofConfirmation(@SuppressWarnings("unused") ConfirmationFact fact) {
        return new Measurement(Slice.NONE);
    }

    static Measurement ofMessage(MessageFact fact) {
        return switch (fact) {
            case ReplyQueued reply -> new Measurement(Slice.NONE, reply.outcome().name());
            case StatementOfReasonsIssued statement ->
                    new Measurement(Slice.ofMarket("", statement.market()));
            case QuestionAsked question -> new Measurement(Slice.NONE, question.party().name());
        };
    }

    static Measurement ofEscalation(EscalationFact fact) {
        return switch (fact) {
            case EscalationOpened opened ->
                    new Measurement(
                            new Slice(
                                    opened.region(),
                                    Slice.ofMarket("", opened.key().market()).market(),
                                    opened.category(),
                                    ""),
                            opened.team());
            case EscalationResolved resolved ->
                    new Measurement(
                            Slice.ofMarket(resolved.region(), resolved.key().market()),
                            resolved.outcome().name());
            case EscalationUpdated updated -> new Measurement(Slice.NONE, updated.state().name());
            case EscalationClockBreached breached ->
                    new Measurement(Slice.NONE, breached.clock().name());
            // That there was one is counted; whose it was, and what it held, is nobody's here.
            case EscalationAcknowledged _, EscalationContentSeen _ -> new Measurement(Slice.NONE);
        };
    }

    static Measurement ofActivity(ActivityFact fact) {
        return switch (fact) {
            case CaseClaimed claimed -> new Measurement(Slice.ofRegion(claimed.region()));
            case CaseReleased released ->
                    new Measurement(Slice.ofRegion(released.region()), released.reason().name());
            case AutomationStopped stopped ->
                    new Measurement(
                            Slice.ofMarket(stopped.region(), stopped.market()),
                            stopped.cause().name());
            case AutomationResumed resumed ->
                    new Measurement(Slice.ofMarket(resumed.region(), resumed.market()));
        };
    }
}
