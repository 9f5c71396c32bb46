package steward.contracts.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.ReportedContent;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Decider;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;

/// A review cell parked a case and asks the specialists, with all that they need to answer.
///
/// @param team the global team that is asked
/// @param question what the cell wants to know, in the reviewer's words
/// @param deadline when an answer is needed
/// @param reports how many reports the case had when it was referred
@EventType("steward.case.referred.v1")
public record CaseReferred(
        CaseId caseId,
        CaseKey key,
        String region,
        Reason reason,
        String team,
        String question,
        String category,
        Severity severity,
        @Nullable String language,
        Confidentiality confidentiality,
        Instant deadline,
        Decider referredBy,
        Instant receivedAt,
        Instant referredAt,
        long reports,
        ReportedContent content,
        Assessment assessment)
        implements ReferralFact {

    /// Why the cell does not decide it alone.
    public enum Reason {
        POLICY_GAP,
        LEGAL_QUESTION,
        PUBLIC_INTEREST,
        CHILD_SAFETY,
        THREAT_TO_LIFE,
        LAW_ENFORCEMENT,
        PRESS,
        PARTNER,
        CONFIRMED_HARM
    }

    /// Who may see it.
    public enum Confidentiality {
        STANDARD,
        /// Only the team that is asked.
        RESTRICTED
    }
}
