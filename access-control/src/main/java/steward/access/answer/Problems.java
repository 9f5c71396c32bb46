package steward.access.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import steward.access.Problem;
import steward.access.ProblemException;
import steward.access.ProblemType;
import steward.access.register.AccessRefused;

/// Says of any failure which problem it is. Total: what nobody foresaw is `unexpected`. Never quotes a message of an exception, since these quote input.
///
/// For whoever reads a body line by line: `Problems.of(e)` is what the same body would have been answered as a request.
public final class Problems {

    private Problems() {}

    public static Problem of(Throwable failure) {
        return switch (failure) {
            case ProblemException refusal -> refusal.problem();
            case JsonProcessingException json -> JsonProblems.of(json);
            case ConstraintViolationException broken -> ConstraintProblems.of(broken);
            case UnauthorizedException _, AuthenticationException _ ->
                    Problem.of(
                            ProblemType.NOT_SIGNED_IN,
                            "send a token in the header Authorization: Bearer");
            case AccessRefused refused -> refused.problem();
            case ForbiddenException _ -> Problem.of(ProblemType.NOT_ALLOWED, null);
            case WebApplicationException web
                    when web.getCause() instanceof JsonProcessingException json ->
                    JsonProblems.of(json);
            // What the platform throws for a parameter that is not of its type.
            case NotFoundException parameter when parameter.getCause() != null ->
                    Problem.of(
                            ProblemType.MALFORMED_REQUEST,
                            "a parameter is not of the type it should be");
            case WebApplicationException web -> ofStatus(web.getResponse().getStatus());
            case Throwable other when isOutage(other) -> Problem.outage();
            case Throwable _ -> Problem.of(ProblemType.UNEXPECTED, null);
        };
    }

    /// The problem of a status that was answered without words.
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of(ProblemType.MALFORMED_REQUEST, null);
            case 401 -> Problem.of(ProblemType.NOT_SIGNED_IN, null);
            case 403 -> Problem.of(ProblemType.NOT_ALLOWED, null);
            case 404 -> Problem.of(ProblemType.NOT_FOUND, null);
            case 405 ->
                    Problem.of(
                            ProblemType.METHOD_NOT_ALLOWED,
                            "OPTIONS on the same path tells the methods");
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "accept application/json");
            case 409 -> Problem.of(ProblemType.CONFLICT, null);
            case 413 -> Problem.of(ProblemType.TOO_LARGE, null);
            case 415 ->
                    Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "send Content-Type: application/json");
            case 422 -> Problem.of(ProblemType.INVALID, null);
            case 429 -> Problem.of(ProblemType.TOO_MANY_REQUESTS, null);
            case 503 -> Problem.outage();
            default ->
                    Problem.of(
                            status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.UNEXPECTED,
                            null);
        };
    }

    private static boolean isOutage(Throwable failure) {
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < 10; depth++, at = at.getCause()) {
            if (at instanceof SQLTransientException
                    || at instanceof SocketException
                    || at instanceof ClosedChannelException
                    || at instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
