package steward.review.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Party;
import steward.review.policy.NoticeTexts;

/// The questions that may be asked: notices of the policy named `question.<party>.<name>`, so that nobody writes to people in words of their own, and everybody is
/// asked in their language. Pure.
record Catalogue(NoticeTexts notices) {

    private static final String PREFIX = "question.";

    /// A question and who can be asked it.
    ///
    /// @param id `<party>.<name>`
    /// @param text in English, with its variables in braces
    record Entry(String id, Party party, String text) {}

    List<Entry> all() {
        return notices.startingWith(PREFIX).entrySet().stream()
                .map(notice -> entry(notice.getKey(), notice.getValue()))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Entry> find(String id) {
        return all().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    NoticeTexts.Worded worded(
            Entry asked, @Nullable String language, Map<String, String> variables) {
        return notices.word(PREFIX + asked.id(), language, variables);
    }

    /// Notices of parties that are not known are no questions.
    private static Optional<Entry> entry(String notice, String text) {
        String id = notice.substring(PREFIX.length());
        for (Party party : Party.values()) {
            if (id.startsWith(party.name().toLowerCase(Locale.ROOT) + ".")) {
                return Optional.of(new Entry(id, party, text));
            }
        }
        return Optional.empty();
    }
}
