package steward.contracts.message;

import steward.contracts.event.Fact;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.MessageId;

/// Facts on `messages`, keyed by {@link #recipientKey}: what one person is told, once. The product system delivers it.
public sealed interface MessageFact extends Fact
        permits ReplyQueued, StatementOfReasonsIssued, QuestionAsked {

    MessageId messageId();

    ClientId client();

    CaseId caseId();

    /// Record key of the topic: a recipient's messages are in order.
    static String recipientKey(ClientId client, String recipientId) {
        return client.value() + "/" + recipientId;
    }
}
