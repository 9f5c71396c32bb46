package steward.access.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import steward.access.Problem;
import steward.access.ProblemType;

/// Turns away, before anything is read and before anyone is asked who they are, what is compressed or announces more than the limit. A document that grows past
/// its limit without having announced it is refused while it is read.
@ApplicationScoped
class RequestGate {

    /// Before the platform's limit and before authentication.
    private static final int FIRST = 1000;

    private final ObjectMapper json;
    private final MemorySize maxBodySize;

    RequestGate(
            ObjectMapper json,
            @ConfigProperty(name = "steward.request.max-body-size") MemorySize maxBodySize) {
        this.json = json;
        this.maxBodySize = maxBodySize;
    }

    void install(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Problem refusal =
                refusalOf(
                        request.getHeader(HttpHeaders.CONTENT_ENCODING),
                        request.getHeader(HttpHeaders.CONTENT_LENGTH),
                        maxBodySize.asLongValue());
        if (refusal == null) {
            routing.next();
        } else {
            answer(routing, refusal);
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
