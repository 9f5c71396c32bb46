package steward.contracts.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import steward.contracts.event.EventType;

/// What people are asked about a version of a clause or overlay before they have acknowledged it. For review alone: it says what is right.
///
/// @param about the version of the clause or overlay
/// @param from the first day on which it is asked
@EventType("steward.policy.quiz.v1")
public record QuizPublished(
        PartVersion part, PartVersion about, LocalDate from, List<Question> questions)
        implements DeskPart {

    public QuizPublished {
        questions = List.copyOf(questions);
    }

    /// One question; each of its texts is there in the same languages, English among them.
    ///
    /// @param id within the quiz
    /// @param text by language, BCP 47 primary tag
    /// @param explanation why what is right is right, by language; shown to who has answered
    public record Question(
            String id,
            Map<String, String> text,
            List<Answer> answers,
            Map<String, String> explanation) {

        public Question {
            text = Map.copyOf(text);
            answers = List.copyOf(answers);
            explanation = Map.copyOf(explanation);
        }
    }

    /// What may be chosen.
    ///
    /// @param id within the question
    /// @param text by language
    public record Answer(String id, Map<String, String> text, boolean right) {

        public Answer {
            text = Map.copyOf(text);
        }
    }
}
