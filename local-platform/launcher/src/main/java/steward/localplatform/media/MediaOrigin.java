package steward.localplatform.media;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import steward.localplatform.process.CannotStart;

/// Serves harmless files on loopback, to each product system under an origin of its own: `http://<client>.localhost:<port>`, names that lead every browser to this machine (RFC 6761).
public final class MediaOrigin implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;

    private MediaOrigin(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /// Serves until it is closed.
    ///
    /// @param port 0 for any that is free
    public static MediaOrigin on(int port) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", new MediaAnswers());
            server.start();
            return new MediaOrigin(server, threads);
        } catch (IOException taken) {
            throw new CannotStart("Cannot serve media on port " + port, taken);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// The origin of a client's media.
    ///
    /// @param port where it is served
    public static URI of(String client, int port) {
        return URI.create("http://%s.localhost:%d".formatted(client, port));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
