package steward.triage.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Letters of other alphabets that look like Latin ones (Unicode's UTS 39). They count as Latin only where somebody mixes alphabets: in a word that has a
/// Latin letter too, or in a word made of nothing but look-alikes within a text that is otherwise Latin. A Russian text stays Russian.
public final class LookAlikes {

    private static final String FILE = "look-alikes.txt";
    private static final Map<Integer, Character> LETTER = read();

    private LookAlikes() {}

    /// The text with its look-alikes replaced.
    static String replacedIn(String text) {
        if (text.codePoints().noneMatch(LETTER::containsKey)) {
            return text;
        }
        boolean latin = isLatin(text);
        StringBuilder replaced = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                appendWord(text.substring(start, i), latin, replaced);
                if (i < text.length()) {
                    replaced.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return replaced.toString();
    }

    /// The look-alikes of each Latin letter, in the order of Unicode.
    public static SortedMap<Character, String> all() {
        SortedMap<Character, String> all = new TreeMap<>();
        new TreeMap<>(LETTER)
                .forEach((alike, letter) ->
                        all.merge(letter, Character.toString(alike), String::concat));
        return all;
    }

    private static void appendWord(String word, boolean latinText, StringBuilder to) {
        int alike = 0;
        int latin = 0;
        int other = 0;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int c = word.codePointAt(i);
            if (LETTER.containsKey(c)) {
                alike++;
            } else if (isLatinLetter(c)) {
                latin++;
            } else if (Character.isLetter(c)) {
                other++;
            }
        }
        boolean mixed = alike > 0 && (latin > 0 || (latinText && other == 0));
        if (!mixed) {
            to.append(word);
            return;
        }
        word.codePoints()
                .forEach(c -> {
                    Character letter = LETTER.get(c);
                    if (letter == null) {
                        to.appendCodePoint(c);
                    } else {
                        to.append(letter.charValue());
                    }
                });
    }

    /// Whether at least half of the letters are Latin ones, look-alikes left out.
    private static boolean isLatin(String text) {
        long latin = text.codePoints().filter(LookAlikes::isLatinLetter).count();
        long others =
                text.codePoints()
                        .filter(c ->
                                Character.isLetter(c)
                                        && !isLatinLetter(c)
                                        && !LETTER.containsKey(c))
                        .count();
        return latin > 0 && latin >= others;
    }

    private static boolean isLatinLetter(int c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : Character.isLetter(c)
                        && !LETTER.containsKey(c)
                        && UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    private static Map<Integer, Character> read() {
        try (InputStream file = LookAlikes.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            Map<Integer, Character> letters = new HashMap<>();
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line ->
                            line.substring(2)
                                    .codePoints()
                                    .forEach(alike -> letters.put(alike, line.charAt(0))));
            return Map.copyOf(letters);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
