package steward.review.policy.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import steward.access.Violation;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.QuizPublished;
import steward.contracts.policy.QuizPublished.Answer;
import steward.contracts.policy.QuizPublished.Question;
import steward.review.difference.Difference;

/// A quiz as a part of the library: drafted, compared, and released with what it is about.
class QuizPartTest {

    private static final LocalDate TODAY = PartFixtures.TODAY;
    private static final PartVersion ABOUT = new PartVersion("clauses/CS-1", "1.1.0");
    private static final List<Answer> ANSWERS = List.of(answer("yes", true), answer("no", false));
    private static final Map<String, String> TEXT = Map.of("en", "Is it?", "ms", "Adakah?");

    private final Part clause = PartFixtures.clause("CS-1", "1.1.0", TODAY);

    @Test
    void whatIsWholeBreaksNoRule() {
        assertThat(PartRules.brokenBy(quiz(question("scope", TEXT, ANSWERS, TEXT)))).isEmpty();
    }

    static Stream<Arguments> broken() {
        Question good = question("scope", TEXT, ANSWERS, TEXT);
        return Stream.of(
                Arguments.of("size", quiz()),
                Arguments.of(
                        "size",
                        quiz(Stream.generate(() -> good).limit(9).toArray(Question[]::new))),
                Arguments.of("id", quiz(good, good)),
                Arguments.of("id", quiz(question("Not an id", TEXT, ANSWERS, TEXT))),
                Arguments.of("size", quiz(question("a", TEXT, List.of(answer("yes", true)), TEXT))),
                Arguments.of(
                        "right-and-wrong",
                        quiz(
                                question(
                                        "a",
                                        TEXT,
                                        List.of(answer("yes", false), answer("no", false)),
                                        TEXT))),
                Arguments.of(
                        "right-and-wrong",
                        quiz(
                                question(
                                        "a",
                                        TEXT,
                                        List.of(answer("yes", true), answer("no", true)),
                                        TEXT))),
                Arguments.of(
                        "id",
                        quiz(
                                question(
                                        "a",
                                        TEXT,
                                        List.of(answer("yes", true), answer("yes", false)),
                                        TEXT))),
                Arguments.of(
                        "distinct",
                        quiz(
                                question(
                                        "a",
                                        Map.of("en", "?"),
                                        List.of(
                                                new Answer("yes", Map.of("en", "the same"), true),
                                                new Answer("no", Map.of("en", "the same"), false)),
                                        Map.of("en", "because")))),
                Arguments.of("language", quiz(question("a", Map.of("ms", "?"), ANSWERS, TEXT))),
                Arguments.of(
                        "same-languages",
                        quiz(question("a", TEXT, ANSWERS, Map.of("en", "because")))),
                Arguments.of(
                        "text",
                        quiz(
                                question(
                                        "a",
                                        Map.of("en", "x".repeat(501), "ms", "?"),
                                        ANSWERS,
                                        TEXT))),
                Arguments.of(
                        "same",
                        quiz(new PartVersion("clauses/CS-2", "1.1.0"), "1.0.0", TODAY, good)),
                Arguments.of(
                        "semantic-version",
                        quiz(new PartVersion("clauses/CS-1", "next"), "1.0.0", TODAY, good)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatNobodyCouldAnswerIsRefused(String rule, Part quiz) {
        assertThat(PartRules.brokenBy(quiz)).extracting(Violation::rule).contains(rule);
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        Part quiz = quiz(question("scope", TEXT, ANSWERS, TEXT));

        PolicyYaml.Reading read = PolicyYaml.read(PolicyYaml.write(List.of(quiz)));

        assertThat(read.faults()).isEmpty();
        assertThat(read.parts()).containsExactly(quiz);
    }

    @Test
    void whatIsAskedDifferentlyIsNamedQuestionByQuestion() {
        // Given
        Part before =
                quiz(
                        question("scope", TEXT, ANSWERS, TEXT),
                        question("reach", TEXT, ANSWERS, TEXT));
        Part after =
                quiz(
                        ABOUT,
                        "1.0.1",
                        TODAY,
                        question("reach", TEXT, ANSWERS, TEXT),
                        question(
                                "scope",
                                TEXT,
                                List.of(answer("yes", false), answer("no", true)),
                                TEXT));

        // Then
        assertThat(Differences.between(before, after))
                .extracting(Difference::field, Difference::before, Difference::after)
                .containsExactlyInAnyOrder(
                        tuple("questions[scope].answers[yes].right", "true", "false"),
                        tuple("questions[scope].answers[no].right", "false", "true"));
    }

    @Test
    void aRuleIsNotReleasedWithoutTheQuizThatIsWrittenAboutIt() {
        // Given
        Part quiz = quiz(question("scope", TEXT, ANSWERS, TEXT));

        // Then
        assertThat(scheduled(List.of(approved(clause), approved(quiz)), clause).faults())
                .extracting(Violation::field, Violation::rule)
                .containsExactly(tuple(clause.key(), "with-its-quiz"));
        assertThat(scheduled(List.of(approved(clause), approved(quiz)), clause, quiz).faults())
                .isEmpty();
        Entry withdrawn =
                new Entry(
                        quiz,
                        Entry.Origin.AUTHORED,
                        new Lifecycle.Withdrawn(Set.of("ada")),
                        PartFixtures.NOW);
        assertThat(scheduled(List.of(approved(clause), withdrawn), clause).faults()).isEmpty();
    }

    @Test
    void aQuizThatBeginsAfterItsRuleWouldComeTooLate() {
        Part late = quiz(ABOUT, "1.0.0", TODAY.plusDays(1), question("scope", TEXT, ANSWERS, TEXT));

        assertThat(scheduled(List.of(approved(clause), approved(late)), clause, late).faults())
                .extracting(Violation::rule)
                .containsExactly("in-time");
    }

    @Test
    void aQuizTravelsAheadOfItsDayAsItsRuleDoesAndAsksAboutWhatIsReleased() {
        // Given
        Part quiz =
                quiz(ABOUT, "1.0.0", TODAY.plusDays(30), question("scope", TEXT, ANSWERS, TEXT));
        Part ahead = PartFixtures.clause("CS-1", "1.1.0", TODAY.plusDays(30));

        // Then
        assertThat(new Shelf(List.of(ahead, quiz)).releasedOn(TODAY)).contains(quiz);
        assertThat(faultsOf(ahead, quiz)).doesNotContain("quizzes/CS-1@1.0.0 content.about");
        assertThat(faultsOf(quiz)).contains("quizzes/CS-1@1.0.0 content.about");
    }

    private static List<String> faultsOf(Part... released) {
        return ReleasePlan.of(
                        "2026.2", PartFixtures.NOW, PartFixtures.NOW, new Shelf(List.of(released)))
                .faults()
                .stream()
                .map(Violation::field)
                .toList();
    }

    private static Scheduling scheduled(List<Entry> known, Part... wanted) {
        return Scheduling.of(
                new Scheduling.Wish(
                        "cleo",
                        Stream.of(wanted).map(Part::key).toList(),
                        null,
                        Duration.ofDays(3)),
                known,
                PartFixtures.NOW);
    }

    private static Entry approved(Part part) {
        return new Entry(
                part,
                Entry.Origin.AUTHORED,
                new Lifecycle.Approved(Set.of("ada"), "ben"),
                PartFixtures.NOW);
    }

    private static Part quiz(Question... questions) {
        return quiz(ABOUT, "1.0.0", TODAY, questions);
    }

    private static Part quiz(
            PartVersion about, String version, LocalDate from, Question... questions) {
        return Part.of(
                new QuizPublished(
                        new PartVersion("quizzes/CS-1", version), about, from, List.of(questions)),
                TODAY);
    }

    private static Question question(
            String id,
            Map<String, String> text,
            List<Answer> answers,
            Map<String, String> explanation) {
        return new Question(id, text, answers, explanation);
    }

    private static Answer answer(String id, boolean right) {
        return new Answer(id, Map.of("en", id, "ms", id), right);
    }
}
