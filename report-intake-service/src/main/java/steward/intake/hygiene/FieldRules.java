package steward.intake.hygiene;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import steward.access.ProblemType;

/// Collects what is wrong with the fields of one body. Absent optional fields pass every rule.
final class FieldRules {

    /// Longest identifier and other short text, in characters.
    static final int MAX_ID = 256;

    private static final int MOST_FLAWS = 50;
    private static final Instant EARLIEST = Instant.EPOCH;

    private final List<Flaw> flaws = new ArrayList<>();

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    void add(Flaw flaw) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(flaw);
        }
    }

    /// True when the value is there, else a flaw is noted.
    boolean required(String field, @Nullable Object value, String expected) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            add(Flaw.missing(field, expected));
            return false;
        }
        return true;
    }

    /// An identifier or other short text: goes into record keys, so no control characters.
    void name(String field, @Nullable String value) {
        if (value == null) {
            return;
        }
        boolean controls = value.chars().anyMatch(Character::isISOControl);
        if (value.isBlank() || value.length() > MAX_ID || controls) {
            add(
                    Flaw.invalid(
                            field,
                            "name",
                            "1 to " + MAX_ID + " characters, none of them a control character"));
        }
    }

    void requiredName(String field, @Nullable String value) {
        if (required(field, value, "1 to " + MAX_ID + " characters")) {
            name(field, value);
        }
    }

    void matches(String field, @Nullable String value, Pattern pattern, String expected) {
        if (value != null && !pattern.matcher(value).matches()) {
            add(Flaw.invalid(field, "format", expected));
        }
    }

    void oneOf(String field, @Nullable String value, Collection<String> allowed) {
        if (required(field, value, "one of " + String.join(", ", allowed))
                && !allowed.contains(value)) {
            add(Flaw.unknownValue(field, String.join(", ", allowed)));
        }
    }

    /// Size in UTF-8, as it is written to the topic.
    void size(String field, @Nullable String value, int maxBytes) {
        if (value != null
                && value.length() > maxBytes / 4
                && value.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            add(Flaw.tooLarge(field, "at most " + maxBytes + " bytes in UTF-8"));
        }
    }

    /// How many parts the reported content has: more of them are too large, as too much text is.
    void entries(String field, @Nullable Collection<?> values, int most) {
        if (values != null && values.size() > most) {
            add(Flaw.of(ProblemType.TOO_LARGE, field, "count", "at most " + most + " entries"));
        }
    }

    void count(String field, @Nullable Collection<?> values, int most) {
        if (values != null && values.size() > most) {
            add(Flaw.invalid(field, "count", "at most " + most + " entries"));
        }
    }

    void notNegative(String field, @Nullable Number value) {
        if (value != null && value.longValue() < 0) {
            add(Flaw.invalid(field, "range", "0 or more"));
        }
    }

    /// A moment of the past, with an hour's grace for clocks that run ahead.
    void past(String field, @Nullable String value, Instant now) {
        if (value == null) {
            return;
        }
        try {
            Instant at = Instant.parse(value);
            if (at.isBefore(EARLIEST) || at.isAfter(now.plusSeconds(3600))) {
                add(Flaw.invalid(field, "range", "between 1970 and now"));
            }
        } catch (DateTimeException e) {
            add(
                    Flaw.invalid(
                            field,
                            "format",
                            "an ISO 8601 instant, for example 2026-11-21T10:15:30Z"));
        }
    }
}
