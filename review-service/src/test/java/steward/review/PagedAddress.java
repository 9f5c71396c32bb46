package steward.review;

import static io.restassured.RestAssured.given;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;

/// An address that takes pages, and refuses each of them the first time. A profile starts it and a test asks it over HTTP, since each has classes of its own.
final class PagedAddress {

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private PagedAddress() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/pages", this::take);
        server.start();
    }

    /// Starts one, and answers where it is.
    static String started() {
        return "http://127.0.0.1:" + new PagedAddress().server.getAddress().getPort() + "/pages";
    }

    /// The bodies that were posted to the configured address and speak of this case, in their order.
    static List<String> about(CaseFixtures one) {
        String address =
                ConfigProvider.getConfig().getValue("steward.review.page.address", String.class);
        return given().get(address)
                .asString()
                .lines()
                .filter(body -> body.contains('"' + one.caseId().value() + '"'))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            byte[] all = String.join("\n", posted).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, all.length == 0 ? -1 : all.length);
            exchange.getResponseBody().write(all);
        } else {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean known = posted.contains(body);
            posted.add(body);
            exchange.sendResponseHeaders(known ? 204 : 503, -1);
        }
        exchange.close();
    }
}
