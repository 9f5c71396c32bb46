package steward.triage.signal;

import java.text.Normalizer;
import java.util.Locale;

/// A copy of a text for matching: compatibility forms unified (NFKC), case folded, invisible characters removed, runs of white space and
/// control characters one blank, none at either end. The original is what people see and what is kept; this copy is only compared.
///
/// @param value the normalised characters; normalising them again changes nothing
public record NormalisedText(String value) {

    /// The normalised copy of a text, well-formed or not.
    public static NormalisedText of(String text) {
        var unified =
                isAscii(text)
                        ? text
                        : Normalizer.normalize(
                                foldCase(withoutInvisible(text)), Normalizer.Form.NFKC);
        return new NormalisedText(collapse(unified.toLowerCase(Locale.ROOT)));
    }

    /// Whether nothing is left to compare.
    public boolean isEmpty() {
        return value.isEmpty();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /// Upper case first, so that characters with several lower forms (as the German sharp s) meet in one.
    private static String foldCase(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    static String withoutInvisible(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }

    private static String collapse(String text) {
        var collapsed = new StringBuilder(text.length());
        boolean blankDue = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)) {
                blankDue = !collapsed.isEmpty();
            } else {
                if (blankDue) {
                    collapsed.append(' ');
                    blankDue = false;
                }
                collapsed.append(c);
            }
        }
        return collapsed.toString();
    }
}
