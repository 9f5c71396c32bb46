package steward.review.reply;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import steward.contracts.decision.Outcome;
import steward.contracts.id.Ids;
import steward.contracts.id.MessageId;
import steward.contracts.message.ReplyQueued;
import steward.review.policy.NoticeTexts;

/// The outcome in words for one person. Pure.
///
/// @param neutral whether in the words that both sides of a quarrel hear
record Reply(ToldDecision decision, WhoIsTold.Recipient recipient, boolean neutral) {

    /// The notice that says this outcome without a word of who reported.
    static String neutralNotice(Outcome outcome) {
        return "neutral." + nameOf(outcome);
    }

    /// The same person has the same id in whatever words, and so hears of a decision once.
    MessageId messageId() {
        return new MessageId(
                Ids.derivedFrom("reply", decision.id().value(), recipient.id()).toString());
    }

    ReplyQueued queued(NoticeTexts notices, Instant now) {
        Outcome outcome = decision.outcome();
        NoticeTexts.Worded worded =
                notices.word(
                        neutral ? neutralNotice(outcome) : "reply." + nameOf(outcome),
                        recipient.locale(),
                        Map.of("reference", decision.id().value()));
        return new ReplyQueued(
                messageId(),
                decision.client(),
                recipient.id(),
                decision.caseId(),
                decision.id(),
                recipient.submissionIds(),
                outcome,
                worded.language(),
                worded.id(),
                worded.text(),
                now);
    }

    private static String nameOf(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
