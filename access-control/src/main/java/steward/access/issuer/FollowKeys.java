package steward.access.issuer;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Fetches the identity provider's keys anew, again and again, so that one which was withdrawn there is trusted here for no longer than that takes. While the
/// provider is away, the last keys hold.
///
/// The platform fetches keys only when it meets a token whose key it does not know, which a withdrawn key's token is not. So it is shown one.
@ApplicationScoped
class FollowKeys {

    private static final Logger LOG = Logger.getLogger(FollowKeys.class);
    private static final String OF_AN_UNKNOWN_KEY =
            base64("{\"alg\":\"RS256\",\"kid\":\"steward-knows-no-such-key\"}")
                    + "."
                    + base64("{}")
                    + "."
                    + base64("unsigned");

    private final TenantIdentityProvider provider;
    private final Duration every;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("issuer-keys").factory());

    FollowKeys(
            TenantIdentityProvider provider,
            @ConfigProperty(name = "steward.access.keys-every") Duration every) {
        this.provider = provider;
        this.every = every;
    }

    void start(@Observes StartupEvent started) {
        var _ =
                thread.scheduleWithFixedDelay(
                        this::fetch, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }

    private void fetch() {
        provider.authenticate(new AccessTokenCredential(OF_AN_UNKNOWN_KEY))
                .subscribe()
                .with(
                        _ -> {
                            throw new IllegalStateException("a token that nobody signed was taken");
                        },
                        refused -> LOG.debug("keys fetched", refused));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
