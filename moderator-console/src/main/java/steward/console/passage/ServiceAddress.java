package steward.console.passage;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import java.net.URI;

/// Connects to a service by its address, with TLS where it says https.
final class ServiceAddress implements OriginRequestProvider {

    private final RequestOptions options;

    ServiceAddress(URI service) {
        boolean secure = "https".equals(service.getScheme());
        int port = service.getPort() > 0 ? service.getPort() : secure ? 443 : 80;
        this.options = new RequestOptions().setHost(service.getHost()).setPort(port).setSsl(secure);
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        HttpClient http = context.client();
        return http.request(new RequestOptions(options));
    }
}
