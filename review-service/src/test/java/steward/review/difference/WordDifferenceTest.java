package steward.review.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import steward.review.difference.Difference.Span;
import steward.review.difference.Difference.Span.Fate;

class WordDifferenceTest {

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
