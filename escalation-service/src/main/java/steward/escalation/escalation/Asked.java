package steward.escalation.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKey;
import steward.contracts.decision.Decider;
import steward.contracts.escalation.EscalationOpened.Source;
import steward.contracts.id.CaseId;
import steward.contracts.referral.CaseReferred.Confidentiality;
import steward.contracts.referral.CaseReferred.Reason;

/// What a team was asked, by whom, about which case.
///
/// @param region the review cell that owns the case and records the decision
/// @param team the global team that is asked
/// @param language BCP 47 primary tag of the content; null where unknown
/// @param ownerKnown whether the product named an account that owns the subject
/// @param question in the asker's words; null where a confirmation asks
/// @param at since when the clocks run
/// @param answerBy when the owning cell needs the answer; null where only the severity decides
/// @param traceparent W3C trace of the event that asks, which all that is told of the escalation goes on with; null where it had none
public record Asked(
        CaseId caseId,
        CaseKey key,
        String region,
        Source source,
        String team,
        @Nullable String language,
        boolean ownerKnown,
        Confidentiality confidentiality,
        Reason reason,
        @Nullable String question,
        Decider by,
        Instant at,
        @Nullable Instant answerBy,
        @Nullable String traceparent) {

    private static final String CHILD_SAFETY = "child-safety";

    /// Whether it is about the safety of children, by the team or the reason.
    public boolean isOfChildren() {
        return team.equals(CHILD_SAFETY) || reason == Reason.CHILD_SAFETY;
    }

    /// The same, seen by the team alone where either asks for that.
    Asked asSecretAs(Confidentiality other) {
        return other == confidentiality || other == Confidentiality.STANDARD
                ? this
                : new Asked(
                        caseId,
                        key,
                        region,
                        source,
                        team,
                        language,
                        ownerKnown,
                        other,
                        reason,
                        question,
                        by,
                        at,
                        answerBy,
                        traceparent);
    }
}
