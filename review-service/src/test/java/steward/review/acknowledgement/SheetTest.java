package steward.review.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.QuizPublished;
import steward.contracts.policy.QuizPublished.Answer;
import steward.contracts.policy.QuizPublished.Question;
import steward.review.acknowledgement.RulesInForce.Changed;

/// Questions as one person gets them, and what counts as a right answer.
class SheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final PartVersion CLAUSE = new PartVersion("clauses/CS-1", "1.1.0");

    private final Sheet sheet =
            Sheet.drawn(
                    List.of(quiz("1.0.0", CLAUSE, DAY, one("repetition"), several("channels"))), 7);

    @Test
    void everythingThatIsRightAndNothingElseIsRight() {
        assertThat(sheet.wrongIn(List.of(right(0), right(1)))).isEmpty();
    }

    @Test
    void aQuestionIsWrongWhereAnAnswerIsMissingOrOneTooMany() {
        List<Integer> tooFew = right(1).subList(0, 1);
        List<Integer> all = IntStream.range(0, 3).boxed().toList();

        assertThat(sheet.wrongIn(List.of(right(0), tooFew))).containsExactly(1);
        assertThat(sheet.wrongIn(List.of(right(0), all))).containsExactly(1);
        assertThat(sheet.wrongIn(List.of(wrong(0), all))).containsExactly(0, 1);
    }

    @Test
    void whoIsAskedIsToldWhetherSeveralAreRight() {
        assertThat(sheet.posed())
                .extracting(Sheet.Posed::asksForSeveral)
                .containsExactly(false, true);
    }

    @Test
    void theSameDrawGivesTheSameSheetAndAnotherOneAnotherOrderAndName() {
        List<QuizPublished> quizzes = List.of(quiz("1.0.0", CLAUSE, DAY, several("channels")));

        assertThat(Sheet.drawn(quizzes, 3)).isEqualTo(Sheet.drawn(quizzes, 3));
        Set<List<Answer>> orders = new HashSet<>();
        Set<String> names = new HashSet<>();
        LongStream.range(0, 50)
                .mapToObj(draw -> Sheet.drawn(quizzes, draw))
                .forEach(drawn -> {
                    orders.add(drawn.posed().getFirst().answers());
                    names.add(drawn.id());
                });
        assertThat(orders).hasSize(6);
        assertThat(names).hasSize(50);
    }

    static Stream<Arguments> notAnswers() {
        return Stream.of(
                Arguments.of("too few questions", List.of(List.of(0))),
                Arguments.of("too many questions", List.of(List.of(0), List.of(0), List.of(0))),
                Arguments.of("nothing chosen", List.of(List.of(0), List.of())),
                Arguments.of("a place twice", List.of(List.of(0), List.of(1, 1))),
                Arguments.of("no such place", List.of(List.of(2), List.of(0))),
                Arguments.of("a place before the first", List.of(List.of(-1), List.of(0))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notAnswers")
    void whatDoesNotAnswerEachQuestionFitsNoSheet(String why, List<List<Integer>> answers) {
        assertThat(sheet.fits(answers)).as(why).isFalse();
    }

    @Test
    void answersThatFitMayBeRightOrWrong() {
        assertThat(sheet.fits(List.of(right(0), right(1)))).isTrue();
        assertThat(sheet.fits(List.of(wrong(0), right(1)))).isTrue();
    }

    @Test
    void askedIsTheLatestQuizThatHasBegunAboutTheVersionThatAppliesNow() {
        QuizPublished first = quiz("1.0.0", CLAUSE, DAY.minusDays(3), one("a"));
        QuizPublished corrected = quiz("1.0.1", CLAUSE, DAY, one("b"));
        QuizPublished toCome = quiz("1.0.2", CLAUSE, DAY.plusDays(1), one("c"));
        QuizPublished ofBefore =
                quiz("0.9.0", new PartVersion("clauses/CS-1", "1.0.0"), DAY.minusDays(9), one("d"));
        Changed changed = new Changed(Changed.CLAUSE, "CS-1", "CS-1", null, "1.0.0", "1.1.0");

        assertThat(Sheet.about(List.of(changed), List.of(toCome, corrected, ofBefore, first), DAY))
                .containsExactly(corrected);
    }

    @Test
    void nothingIsAskedAboutWhatAppliesNoMore() {
        Changed gone = new Changed(Changed.CLAUSE, "CS-1", "CS-1", null, "1.1.0", null);

        assertThat(Sheet.about(List.of(gone), List.of(quiz("1.0.0", CLAUSE, DAY, one("a"))), DAY))
                .isEmpty();
        assertThat(Sheet.drawn(List.of(), 1).isEmpty()).isTrue();
    }

    @Test
    void aQuestionIsAskedInEnglishWhereItHasNotTheLanguage() {
        Sheet.Posed posed = sheet.posed().getFirst();

        assertThat(posed.languageFor("ms-MY")).isEqualTo("ms");
        assertThat(posed.textIn("ms")).isEqualTo("repetition?");
        assertThat(posed.languageFor("ru")).isEqualTo("en");
        assertThat(posed.languageFor(null)).isEqualTo("en");
    }

    private List<Integer> right(int question) {
        return places(question, true);
    }

    private List<Integer> wrong(int question) {
        return places(question, false);
    }

    private List<Integer> places(int question, boolean right) {
        List<Answer> answers = sheet.posed().get(question).answers();
        return IntStream.range(0, answers.size())
                .filter(place -> answers.get(place).right() == right)
                .boxed()
                .toList();
    }

    private static QuizPublished quiz(
            String version, PartVersion about, LocalDate from, Question... questions) {
        return new QuizPublished(
                new PartVersion("quizzes/CS-1", version), about, from, List.of(questions));
    }

    private static Question one(String id) {
        return question(id, List.of(answer("yes", true), answer("no", false)));
    }

    private static Question several(String id) {
        return question(
                id, List.of(answer("mail", true), answer("chat", true), answer("song", false)));
    }

    private static Question question(String id, List<Answer> answers) {
        return new Question(
                id,
                Map.of("en", id + "?", "ms", id + "?"),
                answers,
                Map.of("en", "because", "ms", "kerana"));
    }

    private static Answer answer(String id, boolean right) {
        return new Answer(id, Map.of("en", id, "ms", id), right);
    }
}
