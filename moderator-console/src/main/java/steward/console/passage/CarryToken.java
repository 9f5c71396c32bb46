package steward.console.passage;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import org.jboss.logging.Logger;

/// One call on its way: it leaves with the token and without what is between browser and console, and comes back without cookies and kept by nobody.
final class CarryToken implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(CarryToken.class);

    /// Of the console and the browser, none of a service's business, or to be said by nobody but the console.
    private static final List<String> KEPT_BACK =
            List.of(
                    "Cookie",
                    "Authorization",
                    "Origin",
                    "Referer",
                    "X-Requested-With",
                    "Forwarded",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Port",
                    "X-Forwarded-Prefix");

    private final HostAndPort service;
    private final String uri;
    private final String token;

    CarryToken(HostAndPort service, String uri, String token) {
        this.service = service;
        this.uri = uri;
        this.token = token;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        MultiMap headers = request.headers();
        KEPT_BACK.forEach(headers::remove);
        request.setAuthority(service).setURI(uri).putHeader("Authorization", "Bearer " + token);
        return context.sendRequest()
                .recover(failed -> Future.succeededFuture(away(request, failed)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        response.headers().remove("Set-Cookie");
        response.putHeader("Cache-Control", "no-store");
        return context.sendResponse();
    }

    private static ProxyResponse away(ProxyRequest request, Throwable failed) {
        LOG.warnf("A service does not answer: %s", failed.getClass().getSimpleName());
        ProblemAnswer problem = ProblemAnswer.away();
        return request.release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemAnswer.MEDIA_TYPE)
                .putHeader("Retry-After", "5")
                .setBody(Body.body(problem.body()));
    }
}
