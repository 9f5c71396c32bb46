package steward.review.reply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steward.contracts.id.Ids;
import steward.contracts.id.MessageId;
import steward.contracts.message.ReplyQueued;
import steward.review.policy.NoticeTexts;
import steward.review.policy.Policy;

/// What the author is told whose restriction stands no more: once, in the content's language. Pure.
record Correction(ToldDecision decision) {

    private static final String NOTICE = "statement.reversed";
    private static final String OTHERWISE =
            "We looked again at our decision about your content or account, and it does not stand any more. What we did because of it has been undone. Reference: {reference}.";

    /// Whether somebody was told of a restriction that this decision lifted.
    boolean isOwed() {
        return decision.corrected() != null;
    }

    /// @throws NullPointerException where none is owed
    String recipient() {
        return Objects.requireNonNull(decision.corrected());
    }

    /// The same correction always has the same id.
    MessageId messageId() {
        return new MessageId(
                Ids.derivedFrom("correction", decision.id().value(), recipient()).toString());
    }

    ReplyQueued queued(Policy policy, Instant now) {
        NoticeTexts.Worded worded =
                policy.notices()
                        .wordOr(
                                NOTICE,
                                decision.languageOfAuthor(policy),
                                Map.of("reference", decision.id().value()),
                                OTHERWISE);
        return new ReplyQueued(
                messageId(),
                decision.client(),
                recipient(),
                decision.caseId(),
                decision.id(),
                List.of(),
                decision.outcome(),
                worded.language(),
                worded.id(),
                worded.text(),
                now);
    }
}
