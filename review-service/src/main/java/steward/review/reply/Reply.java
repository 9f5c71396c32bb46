package steward.review.reply;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import steward.contracts.id.Ids;
import steward.contracts.id.MessageId;
import steward.contracts.message.ReplyQueued;
import steward.review.policy.NoticeTexts;

/// The outcome in words for one person. Pure.
record Reply(ToldDecision decision, WhoIsTold.Recipient recipient) {

    /// The same reply always has the same id.
    MessageId messageId() {
        return new MessageId(
                Ids.derivedFrom("reply", decision.id().value(), recipient.id()).toString());
    }

    ReplyQueued queued(NoticeTexts notices, Instant now) {
        NoticeTexts.Worded worded =
                notices.word(
                        "reply." + decision.outcome().name().toLowerCase(Locale.ROOT),
                        recipient.locale(),
                        Map.of("reference", decision.id().value()));
        return new ReplyQueued(
                messageId(),
                decision.client(),
                recipient.id(),
                decision.caseId(),
                decision.id(),
                recipient.submissionIds(),
                decision.outcome(),
                worded.language(),
                worded.id(),
                worded.text(),
                now);
    }
}
