package steward.access.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import steward.access.Problem;
import steward.access.ProblemType;

/// Turns away, before anything is read and before anyone is asked who they are, what is compressed or announces more than the limit, and what comes while
/// the bodies in hand already fill their share of the memory. A body that is not there in time ends its connection, and so does one that is never read. A
/// document that grows past its limit without having announced it is refused while it is read.
@ApplicationScoped
class RequestGate {

    /// Before the platform's limit and before authentication.
    private static final int FIRST = 1000;

    private static final Set<HttpMethod> BODIES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final String RETRY_AFTER_SECONDS = "1";

    private final ObjectMapper json;
    private final long maxBodySize;
    private final long bodyWithinMillis;
    private final BodiesInHand inHand;

    RequestGate(
            ObjectMapper json,
            @ConfigProperty(name = "steward.request.max-body-size") MemorySize maxBodySize,
            @ConfigProperty(name = "steward.request.body-within") Duration bodyWithin,
            @ConfigProperty(name = "steward.request.bodies-in-hand") MemorySize bodiesInHand) {
        this.json = json;
        this.maxBodySize = maxBodySize.asLongValue();
        this.bodyWithinMillis = bodyWithin.toMillis();
        this.inHand = new BodiesInHand(bodiesInHand.asLongValue());
    }

    void install(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        routing.addEndHandler(_ -> UnreadBody.discard(routing));
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        Problem refusal =
                hasNul(request.uri())
                        ? Problem.of(
                                ProblemType.MALFORMED_REQUEST,
                                "the path and the query may not hold the character NUL")
                        : refusalOf(
                                request.getHeader(HttpHeaders.CONTENT_ENCODING),
                                length,
                                maxBodySize);
        if (refusal != null) {
            answer(routing, refusal);
        } else if (hasBody(request, length)) {
            passWithBody(routing, length);
        } else {
            routing.next();
        }
    }

    /// PostgreSQL has no place for it, and no id has one.
    private static boolean hasNul(String uri) {
        return uri.contains("%00") || uri.indexOf('\0') >= 0;
    }

    private static boolean hasBody(HttpServerRequest request, @Nullable String length) {
        if (length != null) {
            return !length.equals("0");
        }
        // Others than these seldom have a body, and say so.
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (!request.isEnded() && BODIES.contains(request.method()));
    }

    private void passWithBody(RoutingContext routing, @Nullable String length) {
        long weight = inHand.take(length == null ? -1 : Long.parseLong(length));
        if (weight == 0) {
            routing.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            answer(routing, Problem.outage());
            return;
        }
        long timer = routing.vertx().setTimer(bodyWithinMillis, _ -> endUnlessRead(routing));
        routing.addEndHandler(_ -> {
            inHand.done(weight);
            routing.vertx().cancelTimer(timer);
        });
        routing.next();
    }

    private void endUnlessRead(RoutingContext routing) {
        if (!routing.request().isEnded() && !routing.response().ended()) {
            // Whoever sends this slowly need not read the answer, and would keep the connection.
            var _ = routing.response().bodyEndHandler(_ -> routing.request().connection().close());
            answer(routing, Problem.of(ProblemType.REQUEST_TIMEOUT, null));
        }
    }

    static @Nullable Problem refusalOf(
            @Nullable String encoding, @Nullable String length, long maxBytes) {
        if (encoding != null
                && !encoding.isBlank()
                && !encoding.trim().equalsIgnoreCase("identity")) {
            return Problem.of(
                    ProblemType.UNSUPPORTED_ENCODING,
                    "Content-Encoding",
                    "identity",
                    "a body that is not compressed");
        }
        if (length != null && exceeds(length, maxBytes)) {
            return Problem.of(ProblemType.TOO_LARGE, "", "size", "at most " + maxBytes + " bytes");
        }
        return null;
    }

    private static boolean exceeds(String length, long maxBytes) {
        try {
            return Long.parseLong(length) > maxBytes;
        } catch (NumberFormatException _) {
            return true;
        }
    }

    private void answer(RoutingContext routing, Problem refusal) {
        try {
            HttpServerResponse response =
                    routing.response()
                            .setStatusCode(refusal.status())
                            .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
            if (routing.request().version() != HttpVersion.HTTP_2) {
                // The rest of the body is not read; the connection cannot serve another request.
                // HTTP/2 ends the stream
                // instead, and forbids the header (RFC 9113 §8.2.2).
                response.putHeader(HttpHeaders.CONNECTION, "close");
            }
            response.end(json.writeValueAsString(refusal));
        } catch (JsonProcessingException e) {
            routing.fail(e);
        }
    }
}
