package steward.console.passage;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.console.passage.Passage.Call;
import steward.console.passage.Passage.Refused;
import steward.console.passage.Passage.Through;

/// Passes `/api/{service}/v1/...` on to `/v1/...` of the service, answers and streams of events alike, with the person's token in place of the cookie. Bodies are
/// neither read nor changed, nor are answers, problems among them.
@ApplicationScoped
final class PassThrough {

    private static final String PATH = "/api/*";

    private final Map<String, ServiceAddress> services;
    private final HttpClient http;

    @Inject
    PassThrough(PassageConfig config, Vertx vertx) {
        this.services =
                config.services().entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        service -> new ServiceAddress(service.getValue())));
        this.http =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout((int) config.connectWithin().toMillis())
                                .setMaxPoolSize(config.connections())
                                .setDecompressionSupported(false));
    }

    void route(@Observes Router router) {
        router.route(PATH).handler(this::pass);
    }

    private void pass(RoutingContext context) {
        var request = context.request();
        Call call =
                new Call(
                        request.method().name(),
                        request.uri(),
                        request.getHeader("X-Requested-With"),
                        request.getHeader("Sec-Fetch-Site"));
        switch (Passage.of(call, services.keySet())) {
            case Refused refused -> ProblemAnswer.refused(refused).send(request.response());
            case Through through -> {
                String token = token(context);
                ServiceAddress service = services.get(through.service());
                if (token == null || service == null) {
                    ProblemAnswer.signedOut().send(request.response());
                } else {
                    proxy(service, through.uri(), token).handle(request);
                }
            }
        }
    }

    private HttpProxy proxy(ServiceAddress service, String uri, String token) {
        return HttpProxy.reverseProxy(http)
                .origin(service)
                .addInterceptor(new CarryToken(service.server(), uri, token));
    }

    private static @Nullable String token(RoutingContext context) {
        if (!(context.user() instanceof QuarkusHttpUser user)) {
            return null;
        }
        AccessTokenCredential credential =
                user.getSecurityIdentity().getCredential(AccessTokenCredential.class);
        return credential == null ? null : credential.getToken();
    }
}
