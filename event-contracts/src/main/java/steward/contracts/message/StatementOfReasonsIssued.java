package steward.contracts.message;

import java.time.Instant;
import java.util.List;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.MessageId;
import steward.contracts.policy.ClauseVersion;

/// The restriction, explained to the author (DSA Art. 17): what was done and where, on which facts and ground, whether a machine was involved, and how
/// to complain. Sent after the product confirmed the restriction.
///
/// @param recipientId the author's pseudonymous id at the client
/// @param market the legal market of the case
/// @param territories ISO 3166-1 codes of where the restriction holds; none where that is the market alone
/// @param redress how to complain
/// @param legalGrounds laws of where it holds that the clause rests on there, besides the rules of the client; none where it rests on those alone
@EventType("steward.statement-of-reasons.issued.v1")
public record StatementOfReasonsIssued(
        MessageId messageId,
        ClientId client,
        String recipientId,
        CaseId caseId,
        DecisionId decisionId,
        ClauseVersion clause,
        List<EnforcementAction> actions,
        String market,
        boolean automatedDetection,
        boolean automatedDecision,
        String redress,
        String language,
        String notice,
        String text,
        Instant issuedAt,
        @AbsentMeansEmpty List<String> territories,
        @AbsentMeansEmpty List<String> legalGrounds)
        implements MessageFact {

    public StatementOfReasonsIssued {
        actions = List.copyOf(actions);
        territories = territories == null ? List.of() : List.copyOf(territories);
        legalGrounds = legalGrounds == null ? List.of() : List.copyOf(legalGrounds);
    }

    /// Of what holds in its market, by the rules of the client alone.
    public StatementOfReasonsIssued(
            MessageId messageId,
            ClientId client,
            String recipientId,
            CaseId caseId,
            DecisionId decisionId,
            ClauseVersion clause,
            List<EnforcementAction> actions,
            String market,
            boolean automatedDetection,
            boolean automatedDecision,
            String redress,
            String language,
            String notice,
            String text,
            Instant issuedAt) {
        this(
                messageId,
                client,
                recipientId,
                caseId,
                decisionId,
                clause,
                actions,
                market,
                automatedDetection,
                automatedDecision,
                redress,
                language,
                notice,
                text,
                issuedAt,
                List.of(),
                List.of());
    }
}
