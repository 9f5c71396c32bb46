package steward.acceptance.console;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import steward.localplatform.media.MediaAnswers;
import steward.localplatform.media.MediaFile;
import steward.localplatform.media.MediaOrigin;

/// An origin of harmless media that remembers who asked it for what.
final class CountingOrigin implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /// @param url host and path
    /// @param told headers by which a browser could say who looks from where
    record Asked(String url, List<String> told) {}

    private CountingOrigin(HttpServer server) {
        this.server = server;
    }

    static CountingOrigin start() throws IOException {
        CountingOrigin origin =
                new CountingOrigin(
                        HttpServer.create(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        MediaAnswers files = new MediaAnswers();
        origin.server.setExecutor(origin.threads);
        origin.server.createContext(
                "/",
                exchange -> {
                    var headers = exchange.getRequestHeaders();
                    String host = Objects.requireNonNullElse(headers.getFirst("Host"), "");
                    origin.asked.add(
                            new Asked(
                                    host.replaceFirst(":.*", "") + exchange.getRequestURI(),
                                    List.of("Referer", "Cookie", "Authorization").stream()
                                            .filter(headers::containsKey)
                                            .toList()));
                    files.handle(exchange);
                });
        origin.server.start();
        return origin;
    }

    /// The address of a file as one of this client's.
    String url(String client, MediaFile kind, String name) {
        return MediaOrigin.of(client, server.getAddress().getPort())
                .resolve(kind.path(name))
                .toString();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
