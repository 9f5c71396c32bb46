package steward.review.reply;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import steward.contracts.decision.Outcome;
import steward.contracts.id.Ids;
import steward.contracts.id.MessageId;
import steward.contracts.message.ReplyQueued;
import steward.review.policy.NoticeTexts;
import steward.review.policy.Policy;

/// The outcome in words for one person. Pure.
///
/// @param neutral whether in the words that both sides of a quarrel hear
record Reply(ToldDecision decision, WhoIsTold.Recipient recipient, boolean neutral) {

    private static final String ASK_POLITELY = "macro.ask_politely";
    private static final String OTHERWISE =
            "{site}: Please write to us in polite words what we can help you with, and we will gladly look into it. Reference: {reference}.";

    /// The notice that says this outcome without a word of who reported.
    static String neutralNotice(Outcome outcome) {
        return "neutral." + nameOf(outcome);
    }

    /// The same person has the same id in whatever words, and so hears of a decision once.
    MessageId messageId() {
        return new MessageId(
                Ids.derivedFrom("reply", decision.id().value(), recipient.id()).toString());
    }

    ReplyQueued queued(Policy policy, Instant now) {
        NoticeTexts.Worded worded = worded(policy);
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

    private NoticeTexts.Worded worded(Policy policy) {
        Outcome outcome = decision.outcome();
        String reference = decision.id().value();
        if (decision.reply() != null) {
            String site = policy.desk().titleOf(decision.client().value());
            return policy.notices()
                    .wordOr(
                            ASK_POLITELY,
                            recipient.locale(),
                            Map.of("reference", reference, "site", site),
                            OTHERWISE);
        }
        return policy.notices()
                .word(
                        neutral ? neutralNotice(outcome) : "reply." + nameOf(outcome),
                        recipient.locale(),
                        Map.of("reference", reference));
    }

    private static String nameOf(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
