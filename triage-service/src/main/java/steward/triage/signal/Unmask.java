package steward.triage.signal;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/// Undoes what people do to a text so that readers still read it and machines don't: invisible characters, other forms of letters, look-alikes of other
/// alphabets, marks heaped on letters, digits and signs for letters, letters set apart. Only a copy for matching; the original is what is kept and shown.
///
/// It goes by shape, not by meaning: `mp3` becomes `mpe`. That is harmless where both sides of a comparison are unmasked, as the model's training
/// texts and the lexicons' are.
public final class Unmask {

    private static final String SIGNS = "013457@$!|€";
    private static final String LETTERS = "oieastasile";
    private static final String SEPARATORS = " .,-_*·'/";
    private static final int FEWEST_BY_BLANKS = 4;
    private static final int FEWEST_BY_SIGNS = 3;
    private static final int MOST_SIGNS_IN_A_ROW = 3;

    private Unmask() {}

    /// The normalised, unmasked copy of a text.
    public static NormalisedText of(String text) {
        String folded = isAscii(text) ? text : withoutMasks(text);
        String normalised = NormalisedText.of(folded).value();
        return new NormalisedText(joined(withLettersForSigns(normalised)));
    }

    private static String withoutMasks(String text) {
        String visible = NormalisedText.withoutInvisible(text);
        return withoutMarks(
                LookAlikes.replacedIn(Normalizer.normalize(visible, Normalizer.Form.NFKC)));
    }

    /// Without marks that no alphabet puts on these letters: what NFKC could not make one character of, on a Latin letter without diacritics.
    private static String withoutMarks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean onLatin = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (onLatin && Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            onLatin = isAsciiLetter(Character.toLowerCase(c));
            kept.append(c);
        }
        return kept.toString();
    }

    private static String withLettersForSigns(String text) {
        char[] chars = text.toCharArray();
        int start = 0;
        boolean changed = false;
        for (int i = 0; i <= chars.length; i++) {
            if (i == chars.length || chars[i] == ' ') {
                changed |= replaceSigns(chars, start, i);
                start = i + 1;
            }
        }
        return changed ? new String(chars) : text;
    }

    /// Signs with letters on both sides, up to three in a row; one sign at the begin or the end where the word goes on with two letters. Links and
    /// mentions stay as they are.
    private static boolean replaceSigns(char[] chars, int start, int end) {
        if (end - start < FEWEST_BY_SIGNS || chars[start] == '@' || isLink(chars, start, end)) {
            return false;
        }
        boolean changed = false;
        for (int i = start; i < end; i++) {
            int run = i;
            while (run < end && SIGNS.indexOf(chars[run]) >= 0) {
                run++;
            }
            int length = run - i;
            if (length == 0) {
                continue;
            }
            boolean inside =
                    length <= MOST_SIGNS_IN_A_ROW
                            && isLetterAt(chars, i - 1, start, end)
                            && isLetterAt(chars, run, start, end);
            boolean first =
                    length == 1
                            && i == start
                            && isLetterAt(chars, i + 1, start, end)
                            && isLetterAt(chars, i + 2, start, end);
            boolean last =
                    length == 1
                            && run == end
                            && chars[i] != '!'
                            && isLetterAt(chars, i - 1, start, end)
                            && isLetterAt(chars, i - 2, start, end);
            if (inside || first || last) {
                for (int sign = i; sign < run; sign++) {
                    chars[sign] = LETTERS.charAt(SIGNS.indexOf(chars[sign]));
                }
                changed = true;
            }
            i = run;
        }
        return changed;
    }

    private static boolean isLink(char[] chars, int start, int end) {
        for (int i = start; i + 2 < end; i++) {
            if ((chars[i] == ':' && chars[i + 1] == '/' && chars[i + 2] == '/')
                    || (i == start
                            && chars[i] == 'w'
                            && chars[i + 1] == 'w'
                            && chars[i + 2] == 'w')) {
                return true;
            }
        }
        return false;
    }

    /// Letters that stand alone, several in a row with the same separator between them, become one word.
    private static String joined(String text) {
        StringBuilder joined = null;
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            int end = endOfSpaced(text, i);
            if (end < 0) {
                i++;
                continue;
            }
            joined = joined == null ? new StringBuilder(text.length()) : joined;
            joined.append(text, copied, i);
            for (int letter = i; letter < end; letter += 2) {
                joined.append(text.charAt(letter));
            }
            copied = end;
            i = end;
        }
        return joined == null ? text : joined.append(text, copied, text.length()).toString();
    }

    /// Where the letters set apart from here end; -1 where none are.
    private static int endOfSpaced(String text, int start) {
        if (!canBeSetApart(text.charAt(start))
                || (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)))
                || start + 1 >= text.length()
                || SEPARATORS.indexOf(text.charAt(start + 1)) < 0) {
            return -1;
        }
        char separator = text.charAt(start + 1);
        int letters = 1;
        int i = start;
        while (i + 2 < text.length()
                && text.charAt(i + 1) == separator
                && canBeSetApart(text.charAt(i + 2))
                && (i + 3 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 3)))) {
            letters++;
            i += 2;
        }
        int fewest =
                separator == ' ' && isAsciiLetter(text.charAt(start))
                        ? FEWEST_BY_BLANKS
                        : FEWEST_BY_SIGNS;
        return letters >= fewest ? i + 1 : -1;
    }

    private static boolean canBeSetApart(char c) {
        if (c < 0x80) {
            return isAsciiLetter(c);
        }
        if (!Character.isLetter(c)) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case LATIN, CYRILLIC, GREEK, HAN -> true;
            case UnicodeScript _ -> false;
        };
    }

    private static boolean isLetterAt(char[] chars, int i, int start, int end) {
        return i >= start && i < end && Character.isLetter(chars[i]);
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
