package steward.review.acknowledgement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be answered before a change is acknowledged; nothing in it says what is right.
///
/// @param sheet to be sent with the answers; another one after each attempt
/// @param pausedUntil when answers are taken again; null where they are
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuizView(String sheet, @Nullable Instant pausedUntil, List<QuestionView> questions) {

    /// One question.
    ///
    /// @param about the version that it is about, for example `clauses/CS-SPAM-1@1.1.0`
    /// @param language of its texts
    /// @param several whether more than one answer is right
    /// @param answers in the order of the sheet
    record QuestionView(
            String about, String text, String language, boolean several, List<String> answers) {}

    /// @param language that is wanted; null for English
    static QuizView of(Sheet sheet, @Nullable Instant pausedUntil, @Nullable String language) {
        return new QuizView(
                sheet.id(),
                pausedUntil,
                sheet.posed().stream()
                        .map(posed -> {
                            String spoken = posed.languageFor(language);
                            return new QuestionView(
                                    posed.about(),
                                    posed.textIn(spoken),
                                    spoken,
                                    posed.asksForSeveral(),
                                    posed.answersIn(spoken));
                        })
                        .toList());
    }
}
