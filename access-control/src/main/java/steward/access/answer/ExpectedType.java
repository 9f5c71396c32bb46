package steward.access.answer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Java type in words a caller of the REST interface understands.
final class ExpectedType {

    private ExpectedType() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "a value of another type";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == Instant.class) {
            return "a time as in 2026-01-31T12:00:00Z";
        }
        if (type == LocalDate.class) {
            return "a date as in 2026-01-31";
        }
        if (type == Duration.class) {
            return "a duration as in PT24H";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (type.isEnum() || CharSequence.class.isAssignableFrom(type)) {
            return "a string";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord()
                ? "an object"
                : "a value of another type";
    }
}
