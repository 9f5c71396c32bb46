package steward.review.question;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import steward.contracts.decision.InformationAsked;
import steward.contracts.id.MessageId;
import steward.contracts.id.ReviewerId;
import steward.contracts.message.QuestionAsked;
import steward.review.policy.NoticeTexts;
import steward.review.queue.ReviewCase;

/// A question to one person, in the making. Pure.
///
/// @param waiting the case as it waits for the answer
record Question(
        MessageId id,
        ReviewCase waiting,
        Catalogue.Entry asked,
        Recipient recipient,
        ReviewerId by,
        Instant askedAt,
        Instant answerBy) {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// The fact for `decisions`: that somebody is asked, never who.
    InformationAsked told() {
        return new InformationAsked(
                waiting.id(),
                waiting.key(),
                waiting.region(),
                id,
                asked.party(),
                answerBy,
                askedAt);
    }

    /// The fact for `messages`, in the language of whoever is asked.
    QuestionAsked message(Catalogue catalogue) {
        NoticeTexts.Worded worded =
                catalogue.worded(
                        asked,
                        recipient.language(),
                        Map.of(
                                "answerBy",
                                DAY_AND_TIME.format(answerBy),
                                "reference",
                                waiting.id().value()));
        return new QuestionAsked(
                id,
                waiting.key().subject().client(),
                recipient.id(),
                waiting.id(),
                waiting.region(),
                asked.party(),
                recipient.submissions(),
                asked.id(),
                worded.language(),
                worded.id(),
                worded.text(),
                answerBy,
                askedAt);
    }
}
