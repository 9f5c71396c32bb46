package steward.triage.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import steward.triage.signal.Finding.LanguageFound;

/// Which language a text is in, by its alphabet where that says it and else by Apache OpenNLP's model of 183 languages. Languages that products report
/// in weigh more than the others, which makes short texts readable; a text that could well be in another language is unknown.
public final class LanguageSignal implements Signal {

    private static final String MODEL = "/langdetect-183.bin";
    private static final Duration COST = Duration.ofNanos(60_000);
    private static final Duration LIMIT = Duration.ofMillis(500);

    private static final int LONGEST = 2_000;
    private static final int FEWEST_LETTERS = 6;
    private static final int PASSAGE_LETTERS = 20;

    /// Weight of a language that is none of the expected ones.
    private static final double RARE = 0.05;

    /// The model averages over a text's features, so that its numbers lie close together; this power sets them apart again. Together with the limit it was
    /// chosen on samples of the labelled sets: what is answered is right for 99 in 100 and more.
    private static final double SHARPEN = 4;

    private static final double SURE = 0.5;

    private static final Map<String, String> EXPECTED =
            Map.ofEntries(
                    Map.entry("ara", "ar"),
                    Map.entry("deu", "de"),
                    Map.entry("eng", "en"),
                    Map.entry("spa", "es"),
                    Map.entry("fra", "fr"),
                    Map.entry("hin", "hi"),
                    Map.entry("ind", "id"),
                    Map.entry("ita", "it"),
                    Map.entry("jpn", "ja"),
                    Map.entry("kor", "ko"),
                    Map.entry("nld", "nl"),
                    Map.entry("pol", "pl"),
                    Map.entry("por", "pt"),
                    Map.entry("rus", "ru"),
                    Map.entry("tha", "th"),
                    Map.entry("tur", "tr"),
                    Map.entry("ukr", "uk"),
                    Map.entry("vie", "vi"),
                    Map.entry("cmn", "zh"));

    /// Alphabets that one language alone is written in, among those that people report in.
    private static final Map<UnicodeScript, String> BY_ALPHABET =
            Map.of(
                    UnicodeScript.HANGUL, "ko",
                    UnicodeScript.HIRAGANA, "ja",
                    UnicodeScript.KATAKANA, "ja",
                    UnicodeScript.THAI, "th",
                    UnicodeScript.GREEK, "el",
                    UnicodeScript.HEBREW, "he");

    private static final Pattern UKRAINIAN =
            Pattern.compile("[\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]");
    private static final Map<String, String> TWO_LETTERS = twoLetters();
    private static final Pattern NO_LANGUAGE = Pattern.compile("@\\w+|https?://\\S+|www\\.\\S+");
    private static final Pattern PASSAGE_ENDS =
            Pattern.compile(
                    "(?<=[.!?;:,\u3002\uFF01\uFF1F\uFF0C\u060C\n])\\s*|\\s+[-\u2013\u2014|/]\\s+");

    private final LanguageDetector detector;

    private LanguageSignal(LanguageDetector detector) {
        this.detector = detector;
    }

    /// With the model that ships with OpenNLP.
    ///
    /// @throws IllegalStateException when the model is not on the class path
    public static LanguageSignal shipped() {
        try (InputStream file = LanguageSignal.class.getResourceAsStream(MODEL)) {
            if (file == null) {
                throw new IllegalStateException(MODEL + " is not on the class path");
            }
            return new LanguageSignal(new LanguageDetectorME(new LanguageDetectorModel(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(MODEL + " cannot be read", e);
        }
    }

    @Override
    public String name() {
        return "language/opennlp-183";
    }

    @Override
    public Duration cost() {
        return COST;
    }

    @Override
    public Duration limit() {
        return LIMIT;
    }

    @Override
    public Reading read(Reported reported, Findings soFar) {
        String text = reported.text();
        if (text == null || text.isBlank()) {
            return Reading.unknown(WhyUnknown.NO_INPUT);
        }
        LanguageFound found = of(text);
        return found == null ? Reading.unknown(WhyUnknown.NOT_SURE) : Reading.known(found);
    }

    /// The language of a text, and others that whole passages of it are in; null where it could well be another.
    public @Nullable LanguageFound of(String text) {
        String shown = NormalisedText.withoutInvisible(text);
        String words =
                NO_LANGUAGE
                        .matcher(shown.substring(0, Math.min(shown.length(), LONGEST)))
                        .replaceAll(" ");
        Map<String, Integer> lettersByLanguage = passages(words);
        Guess whole = guess(words);
        String most =
                lettersByLanguage.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(null);
        String language =
                lettersByLanguage.size() > 1 ? most : whole == null ? null : whole.language;
        if (language == null) {
            return null;
        }
        List<String> also = new ArrayList<>();
        lettersByLanguage.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(language))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> also.add(entry.getKey()));
        int all = lettersByLanguage.values().stream().mapToInt(Integer::intValue).sum();
        double confidence =
                also.isEmpty() && whole != null
                        ? whole.confidence
                        : lettersByLanguage.getOrDefault(language, 0) / (double) Math.max(1, all);
        return new LanguageFound(language, confidence, also);
    }

    /// Letters of the passages whose language is sure, by language.
    private Map<String, Integer> passages(String text) {
        Map<String, Integer> letters = new LinkedHashMap<>();
        for (String passage : PASSAGE_ENDS.split(text, -1)) {
            int count = lettersOf(passage);
            Guess guess = count < PASSAGE_LETTERS && !isDense(passage) ? null : guess(passage);
            if (guess != null) {
                letters.merge(guess.language, count, Integer::sum);
            }
        }
        return letters;
    }

    private @Nullable Guess guess(String text) {
        Map<UnicodeScript, Integer> alphabets = alphabetsOf(text);
        int letters = alphabets.values().stream().mapToInt(Integer::intValue).sum();
        if (letters == 0) {
            return null;
        }
        Guess byAlphabet = byAlphabet(alphabets, letters);
        if (byAlphabet != null || letters < FEWEST_LETTERS) {
            return byAlphabet;
        }
        double sum = 0;
        double best = 0;
        String language = "";
        for (Language guessed : detector.predictLanguages(text.toLowerCase(Locale.ROOT))) {
            String expected = EXPECTED.get(guessed.getLang());
            double weight =
                    isExcluded(expected, text)
                            ? 0
                            : Math.pow(
                                    guessed.getConfidence() * (expected == null ? RARE : 1),
                                    SHARPEN);
            sum += weight;
            if (weight > best) {
                best = weight;
                language =
                        expected == null
                                ? TWO_LETTERS.getOrDefault(guessed.getLang(), guessed.getLang())
                                : expected;
            }
        }
        return sum > 0 && best / sum >= SURE ? new Guess(language, best / sum) : null;
    }

    /// Ukrainian can't do without letters that Russian lacks; the model takes short Russian texts for Ukrainian.
    private static boolean isExcluded(@Nullable String language, String text) {
        return ("uk".equals(language) && !UKRAINIAN.matcher(text).find())
                || ("ru".equals(language) && UKRAINIAN.matcher(text).find());
    }

    /// Kana say Japanese whatever else stands there; the others count where most letters are theirs. Han characters without kana are Chinese.
    private static @Nullable Guess byAlphabet(Map<UnicodeScript, Integer> alphabets, int letters) {
        int kana =
                alphabets.getOrDefault(UnicodeScript.HIRAGANA, 0)
                        + alphabets.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = alphabets.getOrDefault(UnicodeScript.HAN, 0);
        if (kana > 0 && 2 * (kana + han) > letters && 10 * kana > han) {
            return new Guess("ja", (kana + han) / (double) letters);
        }
        if (2 * han > letters) {
            return new Guess("zh", han / (double) letters);
        }
        for (Map.Entry<UnicodeScript, String> alphabet : BY_ALPHABET.entrySet()) {
            int count = alphabets.getOrDefault(alphabet.getKey(), 0);
            if (2 * count > letters) {
                return new Guess(alphabet.getValue(), count / (double) letters);
            }
        }
        return null;
    }

    private static Map<UnicodeScript, Integer> alphabetsOf(String text) {
        Map<UnicodeScript, Integer> alphabets = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> alphabets.merge(UnicodeScript.of(c), 1, Integer::sum));
        return alphabets;
    }

    private static int lettersOf(String text) {
        return (int) text.codePoints().filter(Character::isLetter).count();
    }

    /// Whether a few characters are a sentence already.
    private static boolean isDense(String text) {
        return text.codePoints()
                        .filter(c ->
                                Character.isIdeographic(c)
                                        || UnicodeScript.of(c) == UnicodeScript.HANGUL)
                        .count()
                >= FEWEST_LETTERS;
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getISO3Language(), code);
        }
        return Map.copyOf(codes);
    }

    private record Guess(String language, double confidence) {}
}
