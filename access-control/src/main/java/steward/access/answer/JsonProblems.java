package steward.access.answer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.access.Problem;
import steward.access.ProblemException;
import steward.access.ProblemType;
import steward.access.Violation;
import steward.access.body.RequestJson;
import steward.access.body.UnstorableText;

/// What Jackson found wrong with a body, as a problem. Jackson tells some rules apart only by the beginning of its message; a test holds each of those
/// beginnings against the version in use.
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JsonProcessingException failure) {
        String field =
                failure instanceof JsonMappingException mapping
                        ? FieldPath.of(mapping.getPath())
                        : "";
        JsonProcessingException root = rootOf(failure);
        return switch (root) {
            case StreamConstraintsException limit ->
                    ofLimit(field, Objects.toString(limit.getOriginalMessage(), ""));
            case UnstorableText _ ->
                    Problem.of(
                            ProblemType.UNSTORABLE_TEXT,
                            field,
                            "characters",
                            "text without the character NUL and without halves of surrogate pairs");
            case UnrecognizedPropertyException unknown -> ofUnknownField(field, unknown);
            case InvalidDefinitionException _ -> Problem.of(ProblemType.UNEXPECTED, null);
            case InvalidFormatException format when isEnum(format.getTargetType()) ->
                    Problem.of(
                            ProblemType.UNKNOWN_VALUE,
                            field,
                            "one-of",
                            allowed(format.getTargetType()));
            case MismatchedInputException mismatch -> ofMismatch(field, mismatch);
            case ValueInstantiationException refused ->
                    refused.getCause() instanceof ProblemException own
                            ? own.problem()
                            : Problem.of(
                                    ProblemType.INVALID,
                                    field,
                                    "value",
                                    "a value that this field can hold");
            case JsonMappingException _ ->
                    Problem.of(
                            ProblemType.INVALID,
                            field,
                            "value",
                            "a value that this field can hold");
            case JsonProcessingException malformed -> ofSyntax(field, malformed);
        };
    }

    private static JsonProcessingException rootOf(JsonProcessingException failure) {
        JsonProcessingException root = failure;
        while (root.getCause() instanceof JacksonException
                && root.getCause() instanceof JsonProcessingException deeper) {
            root = deeper;
        }
        return root;
    }

    private static Problem ofLimit(String field, String message) {
        if (message.startsWith("Document nesting depth")) {
            return malformed(
                    field,
                    "depth",
                    "at most " + RequestJson.MAX_DEPTH + " levels of nesting",
                    null);
        }
        if (message.startsWith("Number value length")) {
            return malformed(
                    field,
                    "number",
                    "numbers of at most " + RequestJson.MAX_NUMBER + " digits",
                    null);
        }
        String unit =
                message.startsWith("Document length")
                        ? RequestJson.MAX_DOCUMENT + " bytes"
                        : RequestJson.MAX_STRING + " characters";
        return Problem.of(ProblemType.TOO_LARGE, field, "size", "at most " + unit);
    }

    private static Problem ofUnknownField(String field, UnrecognizedPropertyException unknown) {
        String known =
                unknown.getKnownPropertyIds() == null
                        ? ""
                        : unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "));
        return Problem.of(ProblemType.UNKNOWN_FIELD, field, "known", "only these fields: " + known);
    }

    private static Problem ofMismatch(String field, MismatchedInputException mismatch) {
        String message = Objects.toString(mismatch.getOriginalMessage(), "");
        if (message.startsWith("Trailing token")) {
            return malformed(
                    "",
                    "trailing-data",
                    "one JSON document and nothing after it",
                    mismatch.getLocation());
        }
        if (message.startsWith("No content to map")) {
            return Problem.of(ProblemType.MISSING_BODY, "send a JSON document");
        }
        return Problem.of(
                ProblemType.WRONG_TYPE, field, "type", ExpectedType.of(mismatch.getTargetType()));
    }

    private static Problem ofSyntax(String field, JsonProcessingException malformed) {
        String message = Objects.toString(malformed.getOriginalMessage(), "");
        if (message.startsWith("Duplicate ")) {
            return malformed(
                    field, "duplicate-key", "each key once in an object", malformed.getLocation());
        }
        if (message.startsWith("Invalid UTF-8")) {
            return malformed(
                    field,
                    "utf-8",
                    "text in UTF-8, without a byte order mark",
                    malformed.getLocation());
        }
        return malformed(field, "syntax", "well-formed JSON (RFC 8259)", malformed.getLocation());
    }

    private static Problem malformed(
            String field, String rule, String expected, @Nullable JsonLocation at) {
        return Problem.of(
                ProblemType.MALFORMED_JSON,
                at == null || at.getLineNr() < 1
                        ? null
                        : "at line " + at.getLineNr() + ", column " + at.getColumnNr(),
                List.of(new Violation(field, rule, expected)));
    }

    private static boolean isEnum(@Nullable Class<?> type) {
        return type != null && type.isEnum();
    }

    private static String allowed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}
