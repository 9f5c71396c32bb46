package steward.access;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ends a request with a problem. For the edge of a service only: a decision of the domain returns its refusal as a value. Carries no stack trace, since it
/// is an answer and not a fault.
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient @Nullable Duration retryAfter;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    private ProblemException(Problem problem, @Nullable Duration retryAfter) {
        super(problem.type(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /// 404, for what is not there and for what is not the caller's alike.
    public static ProblemException notFound() {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, null));
    }

    /// 403, for an action the caller may not take on what they may see.
    public static ProblemException forbidden(String detail) {
        return new ProblemException(Problem.of(ProblemType.NOT_ALLOWED, detail));
    }

    /// 409 about the whole request.
    public static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(ProblemType.CONFLICT, detail));
    }

    /// 409 about one field, as in `conflict("fencingToken", "stale", "the token of the claim in force")`.
    public static ProblemException conflict(String field, String rule, String expected) {
        return new ProblemException(Problem.of(ProblemType.CONFLICT, field, rule, expected));
    }

    /// 422 about one field.
    public static ProblemException invalid(String field, String rule, String expected) {
        return new ProblemException(Problem.of(ProblemType.INVALID, field, rule, expected));
    }

    /// 422 about several fields.
    public static ProblemException invalid(List<Violation> errors) {
        return new ProblemException(Problem.of(ProblemType.INVALID, null, errors));
    }

    /// 422, a value outside a closed list.
    public static ProblemException unknownValue(String field, String allowed) {
        return new ProblemException(
                Problem.of(ProblemType.UNKNOWN_VALUE, field, "one-of", allowed));
    }

    /// 422, the Idempotency-Key stands for another body.
    public static ProblemException keyReused() {
        return new ProblemException(
                Problem.of(
                        ProblemType.KEY_REUSED,
                        "Idempotency-Key",
                        "same-body",
                        "a key of its own for each different body"));
    }

    /// 413 about one field, or the whole body when the field is empty.
    public static ProblemException tooLarge(String field, String expected) {
        return new ProblemException(Problem.of(ProblemType.TOO_LARGE, field, "size", expected));
    }

    /// 429, with the time after which another attempt is welcome.
    public static ProblemException tooManyRequests(Problem problem, Duration retryAfter) {
        return new ProblemException(problem, retryAfter);
    }

    /// 503, with the time after which the same request is worth another attempt.
    public static ProblemException unavailable(Duration retryAfter) {
        return new ProblemException(Problem.outage(), retryAfter);
    }

    public Problem problem() {
        return problem;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
