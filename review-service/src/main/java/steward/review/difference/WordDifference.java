package steward.review.difference;

import java.util.ArrayList;
import java.util.List;
import steward.review.difference.Difference.Span;
import steward.review.difference.Difference.Span.Fate;

/// Two texts word by word, by their longest common sequence. The kept and removed spans together are the text before, the kept and added ones the text after.
final class WordDifference {

    private static final int MOST_WORDS = 2_000;
    private static final String BETWEEN_WORDS = "(?<=\\s)(?=\\S)";

    private WordDifference() {}

    /// Empty for texts of one word, and for texts that are too long to be compared in a moment: before and after say it all then.
    static List<Span> of(String before, String after) {
        String[] old = before.split(BETWEEN_WORDS, -1);
        String[] young = after.split(BETWEEN_WORDS, -1);
        if (Math.min(old.length, young.length) < 2
                || Math.max(old.length, young.length) > MOST_WORDS) {
            return List.of();
        }
        int[][] common = commonFrom(old, young);
        List<Span> spans = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < young.length) {
            if (i < old.length && j < young.length && old[i].equals(young[j])) {
                add(spans, Fate.KEPT, old[i]);
                i++;
                j++;
            } else if (j == young.length
                    || (i < old.length && common[i + 1][j] >= common[i][j + 1])) {
                add(spans, Fate.REMOVED, old[i]);
                i++;
            } else {
                add(spans, Fate.ADDED, young[j]);
                j++;
            }
        }
        return spans;
    }

    private static int[][] commonFrom(String[] old, String[] young) {
        int[][] common = new int[old.length + 1][young.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = young.length - 1; j >= 0; j--) {
                common[i][j] =
                        old[i].equals(young[j])
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Span> spans, Fate fate, String word) {
        if (!spans.isEmpty() && spans.getLast().fate() == fate) {
            spans.set(spans.size() - 1, new Span(fate, spans.getLast().text() + word));
        } else {
            spans.add(new Span(fate, word));
        }
    }
}
