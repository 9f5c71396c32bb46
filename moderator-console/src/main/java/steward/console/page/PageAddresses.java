package steward.console.page;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Every address of a screen answers with the one page, which then shows that screen: an address can be kept, sent and loaded again.
@ApplicationScoped
final class PageAddresses {

    private static final String SCREEN =
            "/(?!api/|bff/|q/|static/)[a-z][a-z-]*(/[A-Za-z0-9@._-]+)*/?";

    void route(@Observes Router router) {
        router.getWithRegex(SCREEN)
                .handler(context -> {
                    if (context.normalizedPath().matches(".*\\.[a-z]+")) {
                        context.next();
                    } else {
                        context.reroute("/");
                    }
                });
    }
}
