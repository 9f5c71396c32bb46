package steward.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A refusal as RFC 9457 has it. Says what would be right; never holds what was sent, nor anything of the inside.
///
/// @param type stable URN, see [ProblemType]
/// @param title the same for all problems of a type
/// @param status the HTTP status
/// @param detail what is special about this one, for a person to read
/// @param errors what is wrong, one entry per field
/// @param errorId finds the entry in the log when the fault is ours
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        List<Violation> errors,
        @Nullable String errorId) {

    /// The media type of problems.
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type, @Nullable String detail) {
        return of(type, detail, List.of());
    }

    public static Problem of(ProblemType type, @Nullable String detail, List<Violation> errors) {
        return new Problem(type.urn(), type.title(), type.status(), detail, errors, null);
    }

    /// A problem with one field.
    public static Problem of(ProblemType type, String field, String rule, String expected) {
        return of(type, null, List.of(new Violation(field, rule, expected)));
    }

    /// 503: one of the stores or a neighbour is away.
    public static Problem outage() {
        return of(
                ProblemType.UNAVAILABLE,
                "send the same request again after the time in Retry-After, with the same Idempotency-Key if it had one");
    }

    public Problem withErrorId(String id) {
        return new Problem(type, title, status, detail, errors, id);
    }
}
