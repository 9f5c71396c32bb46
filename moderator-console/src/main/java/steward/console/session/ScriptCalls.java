package steward.console.session;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Knows calls of scripts by their address: they are told that nobody is signed in (499), where a page is sent to the provider.
@ApplicationScoped
final class ScriptCalls implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        String path = context.normalizedPath();
        return path.startsWith("/api/") || path.equals("/bff/session");
    }
}
