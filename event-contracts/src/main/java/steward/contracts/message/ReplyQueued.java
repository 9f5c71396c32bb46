package steward.contracts.message;

import java.time.Instant;
import java.util.List;
import steward.contracts.decision.Outcome;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.MessageId;
import steward.contracts.id.SubmissionId;

/// The outcome, told to one sender of reports on the case, to the author who was told of a restriction that it lifts, or to the author as one side of a quarrel in
/// which both have reported each other: in words that do not say who reported.
///
/// @param recipientId pseudonymous id at the client
/// @param submissionIds the sender's reports that this answers; none for the author
/// @param language BCP 47 tag of `text`
/// @param notice id of the notice text that was used
@EventType("steward.reply.queued.v1")
public record ReplyQueued(
        MessageId messageId,
        ClientId client,
        String recipientId,
        CaseId caseId,
        DecisionId decisionId,
        List<SubmissionId> submissionIds,
        Outcome outcome,
        String language,
        String notice,
        String text,
        Instant queuedAt)
        implements MessageFact {

    public ReplyQueued {
        submissionIds = List.copyOf(submissionIds);
    }
}
