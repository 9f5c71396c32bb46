package steward.access.answer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/// What still comes of a body after its request was answered. Nobody reads it, and the platform would keep all of it in memory, so it is dropped; whoever does
/// not come to an end soon loses the connection.
final class UnreadBody {

    /// For a client to end what it is sending and to read the answer: it may lose the answer with a connection that is closed at once.
    private static final long LINGER_MILLIS = 1_000;

    private static final long MOST_BYTES = 1024 * 1024;

    private final HttpServerRequest request;
    private long dropped;

    private UnreadBody(HttpServerRequest request) {
        this.request = request;
    }

    /// To be called when the request was answered, on its event loop.
    static void discard(RoutingContext routing) {
        if (!routing.request().isEnded()) {
            UnreadBody rest = new UnreadBody(routing.request());
            rest.request.handler(rest::drop);
            rest.request.resume();
            routing.vertx().setTimer(LINGER_MILLIS, _ -> rest.end());
        }
    }

    private void drop(Buffer part) {
        dropped += part.length();
        if (dropped > MOST_BYTES) {
            end();
        }
    }

    private void end() {
        if (request.isEnded()) {
            return;
        }
        if (request.version() == HttpVersion.HTTP_2) {
            // Other requests share the connection.
            request.response().reset();
        } else {
            var _ = request.connection().close();
        }
    }
}
