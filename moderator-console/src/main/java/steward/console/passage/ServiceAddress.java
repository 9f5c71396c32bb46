package steward.console.passage;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import java.net.URI;

/// Connects to a service by its address, with TLS where it says https.
final class ServiceAddress implements OriginRequestProvider {

    private static final int PLAIN_PORT = 80;
    private static final int SECURE_PORT = 443;

    private final HostAndPort server;
    private final boolean secure;

    /// @throws IllegalArgumentException when it is no address of a server
    ServiceAddress(URI service) {
        String host = service.getHost();
        if (host == null) {
            throw new IllegalArgumentException(
                    "steward.console.passage.services: scheme, host and port, such as http://review:8083");
        }
        this.secure = "https".equals(service.getScheme());
        int usual = secure ? SECURE_PORT : PLAIN_PORT;
        this.server = HostAndPort.create(host, service.getPort() > 0 ? service.getPort() : usual);
    }

    HostAndPort server() {
        return server;
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return context.client()
                .request(
                        new RequestOptions()
                                .setHost(server.host())
                                .setPort(server.port())
                                .setSsl(secure));
    }
}
