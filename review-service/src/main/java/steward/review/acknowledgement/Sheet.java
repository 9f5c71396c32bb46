package steward.review.acknowledgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.Ids;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.QuizPublished;
import steward.contracts.policy.QuizPublished.Answer;
import steward.contracts.policy.QuizPublished.Question;
import steward.review.acknowledgement.RulesInForce.Changed;
import steward.review.policy.SemanticVersion;

/// The questions about a change as one person gets them for one attempt: in the order of the quizzes, the answers of each in an order drawn for this attempt, so that places
/// that were tried, or heard from a colleague, say nothing. Pure: the same draw gives the same sheet.
///
/// @param id names it, so that answers to another sheet are not taken for answers to this one
/// @param posed empty where nothing is asked
/// @param quizzes versions of the quizzes, as `part@version`
record Sheet(String id, List<Posed> posed, List<String> quizzes) {

    private static final String ENGLISH = "en";

    Sheet {
        posed = List.copyOf(posed);
        quizzes = List.copyOf(quizzes);
    }

    /// A question with its answers in the order of the sheet.
    ///
    /// @param about the version of the clause or overlay, as `part@version`
    record Posed(String about, Question question, List<Answer> answers) {

        Posed {
            answers = List.copyOf(answers);
        }

        /// Whether more than one answer is right.
        boolean asksForSeveral() {
            return rightPlaces().size() > 1;
        }

        /// The language to ask in: the one that is wanted, where the question has it, else English.
        ///
        /// @param wanted BCP 47 tag, of which the primary part counts; null for English
        String languageFor(@Nullable String wanted) {
            String primary =
                    wanted == null ? ENGLISH : wanted.split("-", 2)[0].toLowerCase(Locale.ROOT);
            return question.text().containsKey(primary) ? primary : ENGLISH;
        }

        String textIn(String language) {
            return in(question.text(), language);
        }

        List<String> answersIn(String language) {
            return answers.stream().map(answer -> in(answer.text(), language)).toList();
        }

        String explanationIn(String language) {
            return in(question.explanation(), language);
        }

        private Set<Integer> rightPlaces() {
            return IntStream.range(0, answers.size())
                    .filter(place -> answers.get(place).right())
                    .boxed()
                    .collect(Collectors.toSet());
        }

        private static String in(Map<String, String> texts, String language) {
            return texts.getOrDefault(language, "");
        }
    }

    /// The quizzes about the versions that apply since a change, each in its latest version that has begun.
    ///
    /// @param known every quiz that travels in the release in force
    static List<QuizPublished> about(
            List<Changed> changed, Collection<QuizPublished> known, LocalDate day) {
        Set<PartVersion> now =
                changed.stream()
                        .filter(one -> one.to() != null)
                        .map(one -> new PartVersion(one.kind() + "/" + one.id(), one.to()))
                        .collect(Collectors.toSet());
        Comparator<QuizPublished> later =
                Comparator.comparing(QuizPublished::from)
                        .thenComparing(quiz -> SemanticVersion.of(quiz.part().version()));
        Map<String, QuizPublished> latest = new TreeMap<>();
        known.stream()
                .filter(quiz -> now.contains(quiz.about()) && !quiz.from().isAfter(day))
                .forEach(quiz ->
                        latest.merge(
                                quiz.about().key(),
                                quiz,
                                (one, other) -> later.compare(one, other) < 0 ? other : one));
        return List.copyOf(latest.values());
    }

    /// @param draw a random number of this attempt's own, which nobody is told
    static Sheet drawn(List<QuizPublished> quizzes, long draw) {
        Random order = new Random(draw);
        List<Posed> posed = new ArrayList<>();
        for (QuizPublished quiz : quizzes) {
            for (Question question : quiz.questions()) {
                List<Answer> answers = new ArrayList<>(question.answers());
                Collections.shuffle(answers, order);
                posed.add(new Posed(quiz.about().key(), question, answers));
            }
        }
        List<String> keys = quizzes.stream().map(quiz -> quiz.part().key()).toList();
        return new Sheet(
                Ids.derivedFrom("quiz-sheet", Long.toString(draw), String.join(" ", keys))
                        .toString(),
                posed,
                keys);
    }

    boolean isEmpty() {
        return posed.isEmpty();
    }

    /// Whether each question is answered by places that it has, each once.
    boolean fits(List<List<Integer>> answers) {
        return answers.size() == posed.size()
                && IntStream.range(0, posed.size())
                        .allMatch(i -> fits(answers.get(i), posed.get(i).answers().size()));
    }

    private static boolean fits(List<Integer> chosen, int places) {
        return !chosen.isEmpty()
                && chosen.size() == new HashSet<>(chosen).size()
                && chosen.stream().allMatch(place -> place >= 0 && place < places);
    }

    /// Which questions are answered wrongly, counted from 0; a question is answered rightly by everything that is right and nothing else.
    ///
    /// @param answers the chosen places, counted from 0, per question; they fit
    List<Integer> wrongIn(List<List<Integer>> answers) {
        return IntStream.range(0, posed.size())
                .filter(i -> !posed.get(i).rightPlaces().equals(new HashSet<>(answers.get(i))))
                .boxed()
                .toList();
    }
}
