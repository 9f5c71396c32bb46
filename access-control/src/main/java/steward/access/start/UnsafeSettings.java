package steward.access.start;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Settings that are right on a developer's machine and wrong anywhere else.
final class UnsafeSettings {

    /// The realm of the identity provider that `./steward up` starts.
    private static final String LOCAL_REALM = "steward-local";

    private static final Set<String> DEFAULTS =
            Set.of(
                    "",
                    "steward",
                    "steward-local",
                    "local",
                    "password",
                    "secret",
                    "postgres",
                    "admin",
                    "changeme",
                    "change-me",
                    "test",
                    "demo");

    private static final List<String> SECRETS =
            List.of("password", "secret", "secret-key", "encryption-secret");

    private static final String ISSUER = "quarkus.oidc.auth-server-url";

    private UnsafeSettings() {}

    /// Whether the setting is one of those that are judged.
    static boolean concern(String name) {
        boolean ours =
                Stream.of("quarkus.", "kafka.", "mp.", "steward.").anyMatch(name::startsWith);
        return ours && (name.equals(ISSUER) || isSecret(name));
    }

    /// One sentence for each unsafe setting, which says what to set instead; never the value of a secret.
    static List<String> of(Map<String, @Nullable String> settings) {
        List<String> refusals = new ArrayList<>();
        String issuer = settings.get(ISSUER);
        if (issuer == null || issuer.isBlank()) {
            refusals.add(
                    "quarkus.oidc.auth-server-url is not set: set QUARKUS_OIDC_AUTH_SERVER_URL to the address of your identity provider's realm");
        } else if (isLocal(issuer)) {
            refusals.add(
                    "quarkus.oidc.auth-server-url names the local identity provider, which signs anyone in: set QUARKUS_OIDC_AUTH_SERVER_URL to your own");
        }
        settings.forEach((name, value) -> {
            if (isSecret(name)
                    && value != null
                    && DEFAULTS.contains(value.trim().toLowerCase(Locale.ROOT))) {
                refusals.add(
                        name
                                + " has a default value that everybody knows: set "
                                + variable(name)
                                + " to a secret of your own");
            }
        });
        return refusals.stream().sorted().toList();
    }

    private static boolean isLocal(String issuer) {
        URI address = URI.create(issuer.trim());
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        boolean loopback =
                host.equals("localhost")
                        || host.endsWith(".localhost")
                        || host.startsWith("127.")
                        || host.equals("0.0.0.0")
                        || host.equals("[::1]")
                        || host.equals("[0:0:0:0:0:0:0:1]");
        String path = address.getPath() == null ? "" : address.getPath();
        return loopback || List.of(path.split("/")).contains(LOCAL_REALM);
    }

    private static boolean isSecret(String name) {
        return SECRETS.stream()
                .anyMatch(word -> name.endsWith("." + word) || name.endsWith("-" + word));
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
