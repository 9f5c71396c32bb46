package steward.intake.hygiene;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import steward.contracts.submission.MediaReference;
import steward.intake.hygiene.ReportRequest.AudiencePart;
import steward.intake.hygiene.ReportRequest.MediaPart;
import steward.intake.hygiene.ReportRequest.OwnerPart;
import steward.intake.hygiene.ReportRequest.SubjectPart;
import steward.intake.hygiene.ReportRequest.ThreadPart;

/// Checks the part of a report that says what is reported.
final class CheckSubject {

    private static final int MAX_TEXT_BYTES = 16 * 1024;
    private static final int MAX_ENTRY_BYTES = 1024;
    private static final int MAX_URL_BYTES = 2048;
    private static final int MOST_THREAD_ENTRIES = 20;
    private static final int MOST_MEDIA = 16;
    private static final int MOST_ATTRIBUTES = 50;

    /// Product and type stand before the id in a subject's key, so neither may hold its separator.
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final List<String> MEDIA_KINDS =
            Arrays.stream(MediaReference.Kind.values())
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .toList();

    private CheckSubject() {}

    static void check(@Nullable SubjectPart subject, Instant now, FieldRules rules) {
        if (subject == null) {
            rules.required("subject", null, "an object with product, type and id");
            return;
        }
        slug("subject.product", subject.product(), rules);
        slug("subject.type", subject.type(), rules);
        rules.requiredName("subject.id", subject.id());
        rules.name("subject.version", subject.version());
        rules.name("subject.parentId", subject.parentId());
        rules.size("subject.url", subject.url(), MAX_URL_BYTES);
        rules.size("subject.text", subject.text(), MAX_TEXT_BYTES);
        rules.matches(
                "subject.language",
                subject.language(),
                CheckReport.LANGUAGE_TAG,
                CheckReport.LANGUAGE_EXPECTED);
        rules.past("subject.createdAt", subject.createdAt(), now);
        owner(subject.owner(), rules);
        audience(subject.audience(), rules);
        media(subject.media(), rules);
        thread(subject.thread(), now, rules);
        attributes(subject.attributes(), rules);
    }

    private static void slug(String field, @Nullable String value, FieldRules rules) {
        String expected = "1 to 64 of A-Z a-z 0-9 . _ -, the first a letter or digit";
        if (rules.required(field, value, expected)) {
            rules.matches(field, value, SLUG, expected);
        }
    }

    private static void owner(@Nullable OwnerPart owner, FieldRules rules) {
        if (owner == null) {
            return;
        }
        rules.requiredName("subject.owner.id", owner.id());
        rules.name("subject.owner.segment", owner.segment());
        rules.notNegative("subject.owner.accountAgeDays", owner.accountAgeDays());
        rules.notNegative("subject.owner.strikes", owner.strikes());
    }

    private static void audience(@Nullable AudiencePart audience, FieldRules rules) {
        if (audience != null) {
            rules.notNegative("subject.audience.views", audience.views());
            rules.notNegative("subject.audience.viewsPerHour", audience.viewsPerHour());
        }
    }

    private static void media(@Nullable List<@Nullable MediaPart> media, FieldRules rules) {
        rules.entries("subject.media", media, MOST_MEDIA);
        for (int index = 0; media != null && index < Math.min(media.size(), MOST_MEDIA); index++) {
            String field = "subject.media[" + index + "]";
            MediaPart part = media.get(index);
            if (part == null) {
                rules.required(field, null, "an object with kind and url");
                continue;
            }
            rules.oneOf(field + ".kind", part.kind(), MEDIA_KINDS);
            rules.required(field + ".url", part.url(), "where the media is");
            rules.size(field + ".url", part.url(), MAX_URL_BYTES);
            rules.matches(field + ".sha256", part.sha256(), HASH, "64 lower-case hex digits");
            rules.matches(field + ".pdq", part.pdq(), HASH, "64 lower-case hex digits");
            rules.size(field + ".captionsUrl", part.captionsUrl(), MAX_URL_BYTES);
        }
    }

    private static void thread(
            @Nullable List<@Nullable ThreadPart> thread, Instant now, FieldRules rules) {
        rules.entries("subject.thread", thread, MOST_THREAD_ENTRIES);
        for (int index = 0;
                thread != null && index < Math.min(thread.size(), MOST_THREAD_ENTRIES);
                index++) {
            String field = "subject.thread[" + index + "]";
            ThreadPart entry = thread.get(index);
            if (entry == null) {
                rules.required(field, null, "an object with id");
                continue;
            }
            rules.requiredName(field + ".id", entry.id());
            rules.name(field + ".author", entry.author());
            rules.size(field + ".text", entry.text(), MAX_ENTRY_BYTES);
            rules.past(field + ".at", entry.at(), now);
        }
    }

    private static void attributes(
            @Nullable Map<String, @Nullable Object> attributes, FieldRules rules) {
        if (attributes == null) {
            return;
        }
        rules.count("subject.attributes", attributes.keySet(), MOST_ATTRIBUTES);
        for (Map.Entry<String, @Nullable Object> attribute : attributes.entrySet()) {
            if (attribute.getKey().isBlank() || attribute.getKey().length() > 64) {
                rules.add(
                        Flaw.invalid("subject.attributes", "name", "names of 1 to 64 characters"));
            } else if (attribute.getValue() instanceof String text) {
                rules.size("subject.attributes." + attribute.getKey(), text, MAX_ENTRY_BYTES);
            } else if (!isFiniteNumber(attribute.getValue())
                    && !(attribute.getValue() instanceof Boolean)) {
                rules.add(
                        Flaw.invalid(
                                "subject.attributes." + attribute.getKey(),
                                "scalar",
                                "a string, a number within the range of a double, true or false"));
            }
        }
    }

    /// What is beyond every double becomes an infinite one, which JSON cannot say.
    private static boolean isFiniteNumber(@Nullable Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }
}
