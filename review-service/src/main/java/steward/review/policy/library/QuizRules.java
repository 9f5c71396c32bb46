package steward.review.policy.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import steward.access.Violation;
import steward.contracts.policy.QuizPublished;
import steward.contracts.policy.QuizPublished.Answer;
import steward.contracts.policy.QuizPublished.Question;
import steward.review.policy.SemanticVersion;

/// What a quiz must be by itself: short enough to be read between two cases, answerable, and whole in each of its languages. Pure.
final class QuizRules {

    private static final int MOST_QUESTIONS = 8;
    private static final int FEWEST_ANSWERS = 2;
    private static final int MOST_ANSWERS = 6;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_EXPLANATION = 1_000;
    private static final String ENGLISH = "en";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final List<Violation> broken = new ArrayList<>();

    private QuizRules() {}

    /// @param id of the part
    static List<Violation> brokenBy(String id, QuizPublished quiz) {
        QuizRules rules = new QuizRules();
        rules.about(id, quiz);
        rules.require(
                !quiz.questions().isEmpty() && quiz.questions().size() <= MOST_QUESTIONS,
                "content.questions",
                "size",
                "1 to %d questions".formatted(MOST_QUESTIONS));
        rules.distinct(quiz.questions().stream().map(Question::id).toList(), "content.questions");
        for (int i = 0; i < quiz.questions().size(); i++) {
            rules.question("content.questions[%d]".formatted(i), quiz.questions().get(i));
        }
        return List.copyOf(rules.broken);
    }

    private void about(String id, QuizPublished quiz) {
        String part = quiz.about().part();
        require(
                part.equals(PartKind.CLAUSES.word() + "/" + id)
                        || part.equals(PartKind.OVERLAYS.word() + "/" + id),
                "content.about.part",
                "same",
                "clauses/%1$s or overlays/%1$s, as the quiz is named".formatted(id));
        require(
                SemanticVersion.read(quiz.about().version()).isPresent(),
                "content.about.version",
                "semantic-version",
                "the version that is asked about, for example 1.1.0");
    }

    private void question(String at, Question question) {
        List<Answer> answers = question.answers();
        require(
                answers.size() >= FEWEST_ANSWERS && answers.size() <= MOST_ANSWERS,
                at + ".answers",
                "size",
                "%d to %d answers".formatted(FEWEST_ANSWERS, MOST_ANSWERS));
        distinct(answers.stream().map(Answer::id).toList(), at + ".answers");
        require(
                answers.stream().anyMatch(Answer::right)
                        && !answers.stream().allMatch(Answer::right),
                at + ".answers",
                "right-and-wrong",
                "at least one that is right and one that is not");
        Set<String> languages = question.text().keySet();
        require(
                languages.stream().allMatch(language -> differ(answers, language)),
                at + ".answers",
                "distinct",
                "answers that read differently in each language");
        require(
                languages.contains(ENGLISH)
                        && languages.stream().allMatch(tag -> LANGUAGE.matcher(tag).matches()),
                at + ".text",
                "language",
                "texts by primary tag of the language, en among them");
        text(at + ".text", question.text(), languages, LONGEST_TEXT);
        text(at + ".explanation", question.explanation(), languages, LONGEST_EXPLANATION);
        for (int i = 0; i < answers.size(); i++) {
            text(
                    "%s.answers[%d].text".formatted(at, i),
                    answers.get(i).text(),
                    languages,
                    LONGEST_TEXT);
        }
    }

    private static boolean differ(List<Answer> answers, String language) {
        List<String> texts =
                answers.stream()
                        .map(answer -> answer.text().getOrDefault(language, answer.id()))
                        .toList();
        return texts.stream().distinct().count() == texts.size();
    }

    private void text(String at, Map<String, String> text, Set<String> languages, int longest) {
        require(
                text.keySet().equals(languages),
                at,
                "same-languages",
                "the languages in which the question is asked, no more and no fewer");
        require(
                text.values().stream().noneMatch(said -> said.isBlank() || said.length() > longest),
                at,
                "text",
                "1 to %d characters in each language".formatted(longest));
    }

    private void distinct(List<String> ids, String at) {
        require(
                ids.stream().distinct().count() == ids.size()
                        && ids.stream().allMatch(id -> ID.matcher(id).matches()),
                at,
                "id",
                "an id of its own for each, of a-z, 0-9 and hyphens, at most 40");
    }

    private void require(boolean holds, String field, String rule, String expected) {
        if (!holds) {
            broken.add(new Violation(field, rule, expected));
        }
    }
}
