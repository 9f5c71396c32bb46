package steward.triage.reply;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import steward.triage.assessment.Answer;
import steward.triage.signal.Unmask;

/// Whether a text says nothing at all. Pure, and slow to say yes: signs, four or more of one letter in a row, and, where the writer may swear, coarse words say nothing; every
/// other word and every number says something, and so does a question mark. A picture character may mean much or little: then it is unknown.
final class Words {

    private static final int REPEATED = 4;

    private Words() {}

    /// @param ownWords whether the writer speaks for themselves: in somebody else's words what is coarse may be what is reported
    static Answer sayNothing(String text, boolean ownWords) {
        Answer signs = signsSayNothing(text);
        if (signs == Answer.NO) {
            return Answer.NO;
        }
        boolean nothing =
                wordsIn(Unmask.of(text).value()).stream()
                        .allMatch(word ->
                                isOneLetterRepeated(word)
                                        || (ownWords && CoarseWords.contains(word)));
        return nothing ? signs : Answer.NO;
    }

    private static Answer signsSayNothing(String text) {
        boolean unknown = false;
        String unified = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int i = 0; i < unified.length(); i += Character.charCount(unified.codePointAt(i))) {
            int c = unified.codePointAt(i);
            if (isQuestion(c)) {
                return Answer.NO;
            }
            unknown |= mayMeanAnything(c);
        }
        return unknown ? Answer.UNKNOWN : Answer.YES;
    }

    /// Of Latin, Greek, Spanish, Arabic, Armenian and Ethiopic writing; others are the same once unified.
    private static boolean isQuestion(int c) {
        return "?¿؟՞፧\u037e".indexOf(c) >= 0;
    }

    /// Pictures, and what no reader of ours knows.
    private static boolean mayMeanAnything(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    private static List<String> wordsIn(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (isOfWord(c)) {
                        word.appendCodePoint(c);
                    } else if (!word.isEmpty()) {
                        words.add(word.toString());
                        word.setLength(0);
                    }
                });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /// Letters with their marks, and numbers.
    private static boolean isOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER ->
                    true;
            default -> Character.isLetter(c);
        };
    }

    private static boolean isOneLetterRepeated(String word) {
        int first = word.codePointAt(0);
        return Character.isLetter(first)
                && word.codePointCount(0, word.length()) >= REPEATED
                && word.codePoints().allMatch(c -> c == first);
    }
}
