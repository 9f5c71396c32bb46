package steward.localplatform.tiny;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// Is ready at once; ends when it is told to over HTTP.
public final class TinyService {

    private TinyService() {}

    /// @throws IOException when the port is taken
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/q/health/ready",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.createContext(
                "/die",
                _ -> {
                    System.out.println("told to die");
                    Runtime.getRuntime().halt(7);
                });
        server.start();
        System.out.println("listening on " + port);
    }
}
