package steward.access.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import steward.access.Problem;
import steward.access.ProblemException;
import steward.access.Refused;
import steward.contracts.id.IdSource;

/// Answers every failure of a request with a problem. A fault of ours gets an id in the answer and the same id in the log, there with the types and places of
/// the failure but without its words, which may quote what a reporter wrote.
@Singleton
public class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
    private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(5);

    private final IdSource errorIds = IdSource.by(Clock.systemUTC());
    private final Event<Refused> refusals;

    ProblemAnswers(Event<Refused> refusals) {
        this.refusals = refusals;
    }

    // Those that the platform maps by itself are named one by one, since its mappers are nearer
    // than one for Throwable.
    @ServerExceptionMapper({
        ProblemException.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        ConstraintViolationException.class,
        ValidationException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        NotFoundException.class,
        WebApplicationException.class,
        Throwable.class
    })
    RestResponse<Problem> answer(
            Throwable failure, HttpServerRequest request, RoutingContext routing) {
        Problem problem = Problems.of(failure);
        if (problem.status() == 500) {
            String id = errorIds.next().toString();
            LOG.errorf("request failed, errorId %s: %s", id, WithoutWords.trace(failure));
            problem = problem.withErrorId(id);
        }
        AsRefused.of(problem.status(), routing).ifPresent(refusals::fire);
        RestResponse.ResponseBuilder<Problem> answer =
                RestResponse.ResponseBuilder.<Problem>create(problem.status())
                        .entity(problem)
                        .type(Problem.MEDIA_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        switch (problem.status()) {
            case 401 -> {
                // The platform has set a challenge of its own, which says less.
                request.response().headers().remove(HttpHeaders.WWW_AUTHENTICATE);
                answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge(failure));
            }
            case 429, 503 ->
                    answer.header(
                            HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter(failure).toSeconds()));
            default -> {}
        }
        return answer.build();
    }

    private static String challenge(Throwable failure) {
        return failure instanceof AuthenticationFailedException
                ? "Bearer realm=\"steward\", error=\"invalid_token\""
                : "Bearer realm=\"steward\"";
    }

    private static Duration retryAfter(Throwable failure) {
        return failure instanceof ProblemException refusal && refusal.retryAfter() != null
                ? refusal.retryAfter()
                : AFTER_AN_OUTAGE;
    }
}
