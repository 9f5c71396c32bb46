package steward.contracts.message;

import java.time.Instant;
import java.util.List;
import steward.contracts.decision.Party;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.MessageId;
import steward.contracts.id.SubmissionId;

/// One person is asked to tell more about a case. The product hands their answer to review under the message's id; one that comes late is kept for whoever
/// looks at the case next.
///
/// @param recipientId pseudonymous id at the client
/// @param region whose review takes the answer
/// @param submissionIds the sender's report that is meant; none for the author
/// @param question which of the catalogue
/// @param language BCP 47 tag of `text`
/// @param notice id of the notice text that was used
/// @param answerBy until when the case waits
@EventType("steward.question.asked.v1")
public record QuestionAsked(
        MessageId messageId,
        ClientId client,
        String recipientId,
        CaseId caseId,
        String region,
        Party party,
        List<SubmissionId> submissionIds,
        String question,
        String language,
        String notice,
        String text,
        Instant answerBy,
        Instant askedAt)
        implements MessageFact {

    public QuestionAsked {
        submissionIds = List.copyOf(submissionIds);
    }
}
