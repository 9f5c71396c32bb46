package steward.review.policy.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.ClausesPublished.Strike;
import steward.contracts.policy.PermittedAction;
import steward.review.policy.library.Difference.Span;
import steward.review.policy.library.Difference.Span.Fate;

class DifferencesTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void aVersionDoesNotDifferFromItself() {
        Part part = PartFixtures.clause("CS-1", "1.0.0", MAY);

        assertThat(Differences.between(part, part)).isEmpty();
    }

    @Test
    void whatChangedIsNamedFieldByField() {
        // Given
        Part before = PartFixtures.clause("CS-1", "1.0.0", MAY);
        Clause said = PartFixtures.clause("CS-1", "1.0.0", MAY, null, null);
        Part after =
                PartFixtures.part(
                        new Clause(
                                said.id(),
                                "1.1.0",
                                said.family(),
                                said.title(),
                                "Text of CS-1 in version 1.0.0, and more.",
                                said.effectiveFrom(),
                                List.of("warn_account", "suspend_account"),
                                null,
                                said.dsaCategory(),
                                null,
                                null,
                                null,
                                List.of(
                                        new PermittedAction("warn_account", null, Map.of()),
                                        new PermittedAction(
                                                "suspend_account", Duration.ofDays(7), Map.of())),
                                new Strike(2, null),
                                List.of(),
                                null,
                                Map.of("en", "Because.")));

        // Then
        assertThat(Differences.between(before, after))
                .extracting(Difference::field, Difference::before, Difference::after)
                .containsExactlyInAnyOrder(
                        tuple("version", "1.0.0", "1.1.0"),
                        tuple(
                                "text",
                                "Text of CS-1 in version 1.0.0.",
                                "Text of CS-1 in version 1.0.0, and more."),
                        tuple("actions[remove_content]", "remove_content", null),
                        tuple("actions[suspend_account]", null, "suspend_account"),
                        tuple("permitted[remove_content].type", "remove_content", null),
                        tuple("permitted[suspend_account].type", null, "suspend_account"),
                        tuple("permitted[suspend_account].duration", null, "PT168H"),
                        tuple("strike.weight", null, "2"),
                        tuple("notice.en", null, "Because."));
    }

    @Test
    void aTextIsComparedWordByWord() {
        assertThat(WordDifference.of("No spam in any form.", "No mass spam in form."))
                .containsExactly(
                        new Span(Fate.KEPT, "No "),
                        new Span(Fate.ADDED, "mass "),
                        new Span(Fate.KEPT, "spam in "),
                        new Span(Fate.REMOVED, "any "),
                        new Span(Fate.KEPT, "form."));
    }

    @Test
    void theSpansOfAComparisonAreBothTextsWhole() {
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            String before = words(random);
            String after = words(random);
            List<Span> spans = WordDifference.of(before, after);

            assertThat(textOf(spans, Fate.ADDED)).isEqualTo(before);
            assertThat(textOf(spans, Fate.REMOVED)).isEqualTo(after);
        }
    }

    private static String words(Random random) {
        return random.ints(2 + random.nextInt(12), 0, 5)
                .mapToObj(word -> "w" + word)
                .collect(Collectors.joining(" "));
    }

    private static String textOf(List<Span> spans, Fate without) {
        return spans.stream()
                .filter(span -> span.fate() != without)
                .map(Span::text)
                .collect(Collectors.joining());
    }
}
