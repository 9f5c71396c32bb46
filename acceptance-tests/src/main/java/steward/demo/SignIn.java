package steward.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Tokens of demo people and products, by client credentials; kept until shortly before they expire.
public final class SignIn {

    private static final Duration RENEW_BEFORE_EXPIRY = Duration.ofSeconds(60);
    private static final String DEMO_SECRET = "demo";

    private final Rest rest;
    private final URI issuer;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public SignIn(Rest rest, URI issuer, Clock clock) {
        this.rest = rest;
        this.issuer = issuer;
        this.clock = clock;
    }

    private record Token(String value, Instant renewAt) {}

    /// A token that is good for at least a minute.
    public String tokenOf(String name) throws IOException, InterruptedException {
        Token held = tokens.get(name);
        if (held != null && clock.instant().isBefore(held.renewAt())) {
            return held.value();
        }
        Token fresh = signIn(name);
        tokens.put(name, fresh);
        return fresh.value();
    }

    private Token signIn(String name) throws IOException, InterruptedException {
        String form =
                "grant_type=client_credentials&client_id="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        + "&client_secret="
                        + DEMO_SECRET;
        Rest.Answer answer = rest.form(URI.create(issuer + "/token"), form);
        if (!answer.succeeded()) {
            throw new IOException(
                    "the identity provider refused to sign in "
                            + name
                            + ": HTTP "
                            + answer.status());
        }
        Duration lifetime = Duration.ofSeconds(answer.body().path("expires_in").asLong(300));
        return new Token(
                answer.body().path("access_token").asText(),
                clock.instant().plus(lifetime).minus(RENEW_BEFORE_EXPIRY));
    }
}
