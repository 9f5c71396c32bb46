package steward.triage.signal;

import java.util.Arrays;

/// Turns a normalised text into the numbers of its features: character n-grams (2 to 5; single characters only in scripts where one
/// character is a word or a syllable), words and pairs of words, each hashed to 32 bits. A word has six rows of the table: it says more than the letters it
/// is made of, and no single collision spoils it. Mentions, links and digits are reduced to their
/// shape, so that no model learns a person's name or number.
public final class HashedFeatures {

    private static final int LONGEST_GRAM = 5;
    private static final int ROWS_OF_A_WORD = 6;

    /// At most five n-grams begin at a character, and each second character at most ends a word and a pair.
    private static final int MOST_PER_CHARACTER = LONGEST_GRAM + (ROWS_OF_A_WORD + 2) / 2;

    private static final int GRAM_SEED = 0x1F0A5C3D;
    private static final int WORD_SEED = 0x5BD1E995;
    private static final int PAIR_SEED = 0x2C1B3C6D;

    private HashedFeatures() {}

    /// The distinct features of a text as indices into a table of `1 << bits` rows, ascending.
    public static int[] of(NormalisedText text, int bits) {
        char[] shape = shapeOf(text.value());
        int[] found = new int[shape.length * MOST_PER_CHARACTER];
        int count = addWords(shape, found, addGrams(shape, found));
        for (int i = 0; i < count; i++) {
            found[i] = spread(found[i]) >>> (Integer.SIZE - bits);
        }
        return distinct(found, count);
    }

    private static int addGrams(char[] shape, int[] found) {
        int count = 0;
        for (int start = 0; start < shape.length; start++) {
            int hash = GRAM_SEED;
            int end = Math.min(shape.length, start + LONGEST_GRAM);
            for (int i = start; i < end; i++) {
                hash = mix(hash, shape[i]);
                if (i > start || isWordByItself(shape[i])) {
                    found[count++] = hash;
                }
            }
        }
        return count;
    }

    private static int addWords(char[] shape, int[] found, int gramCount) {
        int count = gramCount;
        int previous = 0;
        int word = WORD_SEED;
        int length = 0;
        for (int i = 0; i <= shape.length; i++) {
            boolean inside =
                    i < shape.length
                            && (Character.isLetterOrDigit(shape[i])
                                    || Character.isSurrogate(shape[i]));
            if (inside) {
                word = mix(word, shape[i]);
                length++;
            } else if (length > 0) {
                found[count++] = word;
                for (int row = 1; row < ROWS_OF_A_WORD; row++) {
                    found[count++] = mix(word, row);
                }
                if (previous != 0) {
                    found[count++] = mix(mix(PAIR_SEED, previous), word);
                }
                previous = word;
                word = WORD_SEED;
                length = 0;
            }
        }
        return count;
    }

    private static boolean isWordByItself(char c) {
        return c >= 0x2E80
                && (c < 0xA000 || (c >= 0xAC00 && c < 0xD7B0) || Character.isSurrogate(c));
    }

    /// ` text ` with `@name` as `@`, `http…` as `^`, and every digit as `0`.
    private static char[] shapeOf(String text) {
        char[] shape = new char[text.length() + 2];
        int length = 0;
        shape[length++] = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@'
                    || (c == 'h'
                            && (text.startsWith("http://", i) || text.startsWith("https://", i)))) {
                shape[length++] = c == '@' ? '@' : '^';
                i = endOfToken(text, i, c == '@') - 1;
            } else {
                shape[length++] = Character.isDigit(c) ? '0' : c;
            }
        }
        shape[length++] = ' ';
        return Arrays.copyOf(shape, length);
    }

    private static int endOfToken(String text, int from, boolean mention) {
        int end = from + 1;
        while (end < text.length()
                && (mention ? isNamePart(text.charAt(end)) : text.charAt(end) != ' ')) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static int mix(int hash, int value) {
        return Integer.rotateLeft((hash ^ value) * 0x9E3779B1, 13);
    }

    private static int spread(int hash) {
        int h = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        return (h ^ (h >>> 13)) * 0xC2B2AE35;
    }

    private static int[] distinct(int[] values, int count) {
        Arrays.sort(values, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }
}
