package steward.review.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.NoticesPublished.Notice;

/// The words people are told in, by language. Immutable.
public final class NoticeTexts {

    private static final String FALLBACK = "en";

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    NoticeTexts(List<Notice> notices) {
        for (Notice notice : notices) {
            byLanguage
                    .computeIfAbsent(notice.language(), _ -> new HashMap<>())
                    .put(notice.id(), notice.text());
        }
    }

    /// The notice that says why: in words for the author, for a violation of this version of a clause.
    public static String ofClause(String clause, String version) {
        return "clause." + clause + "@" + version;
    }

    /// A text as it is sent.
    ///
    /// @param language of the text: the one asked for, or English where it has no such text
    public record Worded(String id, String language, String text) {}

    /// A notice in a language, its variables filled in.
    ///
    /// @param asked BCP 47 tag; only its primary part counts; null for English
    /// @throws IllegalArgumentException for a notice that has not even an English text
    public Worded word(String id, @Nullable String asked, Map<String, String> variables) {
        String language = asked == null ? FALLBACK : primary(asked);
        String text = byLanguage.getOrDefault(language, Map.of()).get(id);
        if (text == null) {
            language = FALLBACK;
            text = byLanguage.getOrDefault(FALLBACK, Map.of()).get(id);
        }
        if (text == null) {
            throw new IllegalArgumentException("the policy has no notice " + id);
        }
        return new Worded(id, language, filled(text, variables));
    }

    /// Whether the policy has such a notice, be it in English alone.
    public boolean knows(String id) {
        return byLanguage.getOrDefault(FALLBACK, Map.of()).containsKey(id);
    }

    /// The same, with an English text to fall back on where the policy has no such notice.
    public Worded wordOr(
            String id, @Nullable String asked, Map<String, String> variables, String otherwise) {
        return knows(id)
                ? word(id, asked, variables)
                : new Worded(id, FALLBACK, filled(otherwise, variables));
    }

    /// The text of a notice where the policy has one in this language or in English, else what is given.
    public String phrase(String id, @Nullable String asked, String otherwise) {
        String language = asked == null ? FALLBACK : primary(asked);
        String english = byLanguage.getOrDefault(FALLBACK, Map.of()).getOrDefault(id, otherwise);
        return byLanguage.getOrDefault(language, Map.of()).getOrDefault(id, english);
    }

    /// The English texts of the notices whose ids begin so, by id.
    public SortedMap<String, String> startingWith(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        byLanguage
                .getOrDefault(FALLBACK, Map.of())
                .forEach((id, text) -> {
                    if (id.startsWith(prefix)) {
                        found.put(id, text);
                    }
                });
        return found;
    }

    private static String filled(String text, Map<String, String> variables) {
        String filled = text;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
