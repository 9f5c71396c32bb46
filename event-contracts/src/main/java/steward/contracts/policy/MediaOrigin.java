package steward.contracts.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From where media of a client may come: `https` and a host, with a port where it is not the usual one. For a developer's machine also `http` and a name of that machine itself,
/// there with `*` for any port: `http://social-app.localhost:*`.
///
/// @param port null for any
public record MediaOrigin(String scheme, String host, @Nullable Integer port) {

    /// What is right, in words.
    public static final String EXPECTED =
            "https://host or https://host:port; on this machine also http://name.localhost:port, and * for any port there";

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(https?)://([a-z0-9-]+(?:\\.[a-z0-9-]+)*|\\[[0-9a-f:]+])(?::(\\d{1,5}|\\*))?");
    private static final Pattern THIS_MACHINE =
            Pattern.compile(
                    "localhost|([a-z0-9-]+\\.)+localhost|127(\\.\\d{1,3}){3}|\\[(0*:)*:?0*1]");
    private static final int HIGHEST_PORT = 65_535;

    /// Empty for what is no such origin: a path, a name and password, another scheme, capitals, `http` to elsewhere.
    public static Optional<MediaOrigin> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1);
        String host = parts.group(2);
        boolean here = THIS_MACHINE.matcher(host).matches();
        boolean any = "*".equals(parts.group(3));
        if (!here && (any || scheme.equals("http"))) {
            return Optional.empty();
        }
        Integer port = any ? null : portOf(parts.group(3), scheme);
        return port != null && port > HIGHEST_PORT
                ? Optional.empty()
                : Optional.of(new MediaOrigin(scheme, host, port));
    }

    /// Whether this address is of the origin. What is no plain address is of none: browsers read some of those in another way than others do.
    public boolean covers(String url) {
        try {
            URI asked = new URI(url);
            String askedScheme = lower(asked.getScheme());
            return scheme.equals(askedScheme)
                    && host.equals(lower(asked.getHost()))
                    && asked.getRawUserInfo() == null
                    && (port == null || port == portOf(asked));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static int portOf(URI asked) {
        return asked.getPort() < 0
                ? usualPort(lower(Objects.requireNonNullElse(asked.getScheme(), "")))
                : asked.getPort();
    }

    private static Integer portOf(@Nullable String written, String scheme) {
        return written == null ? usualPort(scheme) : Integer.parseInt(written);
    }

    private static int usualPort(@Nullable String scheme) {
        return "https".equals(scheme) ? 443 : 80;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
