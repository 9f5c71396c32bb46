package steward.triage.reply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import steward.triage.signal.Unmask;

/// Words that people swear with and say nothing by. A closed list: whatever is not on it says something. Words for groups of people, threats and what may ask for something
/// sexual are not on it, whoever swears with them.
final class CoarseWords {

    private static final String FILE = "coarse-words.txt";
    private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1{2,}");
    private static final Set<String> WORDS = read();

    private CoarseWords() {}

    /// Whether a word is one of them, also with letters drawn out.
    ///
    /// @param word unmasked, as [Unmask] leaves it
    static boolean contains(String word) {
        return WORDS.contains(word)
                || WORDS.contains(DRAWN_OUT.matcher(word).replaceAll("$1"))
                || WORDS.contains(DRAWN_OUT.matcher(word).replaceAll("$1$1"));
    }

    /// All of them, unmasked.
    static Set<String> all() {
        return WORDS;
    }

    private static Set<String> read() {
        Set<String> words = new HashSet<>();
        try (InputStream file = CoarseWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    for (String word : line.split(" ", -1)) {
                        words.add(Unmask.of(word).value());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        return Set.copyOf(words);
    }
}
