package steward.localplatform.media;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers requests for harmless files, wholly or in part: GET and HEAD, any other site may read them, nobody keeps them.
public final class MediaAnswers implements HttpHandler {

    private static final int NO_BODY = -1;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            Headers headers = exchange.getResponseHeaders();
            headers.set("Access-Control-Allow-Origin", "*");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cache-Control", "no-store");
            if (!method.equals("GET") && !method.equals("HEAD")) {
                headers.set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, NO_BODY);
                return;
            }
            Optional<MediaFile.Found> found = MediaFile.at(exchange.getRequestURI().getPath());
            if (found.isEmpty()) {
                exchange.sendResponseHeaders(404, NO_BODY);
                return;
            }
            MediaFile kind = found.get().kind();
            headers.set("Content-Type", kind.contentType());
            headers.set("Accept-Ranges", "bytes");
            send(exchange, kind.bytes(found.get().name()), method.equals("HEAD"));
        }
    }

    private static void send(HttpExchange exchange, byte[] file, boolean headOnly)
            throws IOException {
        @Nullable String asked = exchange.getRequestHeaders().getFirst("Range");
        ByteRange part = ByteRange.of(asked, file.length).orElse(null);
        Headers headers = exchange.getResponseHeaders();
        if (part != null && !part.isWithin(file.length)) {
            headers.set("Content-Range", "bytes */" + file.length);
            exchange.sendResponseHeaders(416, NO_BODY);
            return;
        }
        ByteRange sent = part == null ? new ByteRange(0, file.length - 1) : part;
        if (part != null) {
            headers.set(
                    "Content-Range",
                    "bytes %d-%d/%d".formatted(part.first(), part.last(), file.length));
        }
        int status = part == null ? 200 : 206;
        if (headOnly) {
            headers.set("Content-Length", Integer.toString(sent.length()));
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(status, sent.length());
        exchange.getResponseBody().write(file, sent.first(), sent.length());
    }
}
