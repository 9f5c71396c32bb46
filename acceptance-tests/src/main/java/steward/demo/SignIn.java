package steward.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import steward.localplatform.people.TokenRequest;

/// Tokens of demo people and products, from whichever provider the platform has; kept until shortly before they expire.
public final class SignIn {

    private static final Duration RENEW_BEFORE_EXPIRY = Duration.ofSeconds(60);

    private final Rest rest;
    private final URI issuer;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private volatile @Nullable URI tokenEndpoint;

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
        Rest.Answer answer = rest.form(tokenEndpoint(), TokenRequest.form(name));
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

    private URI tokenEndpoint() throws IOException, InterruptedException {
        URI known = tokenEndpoint;
        if (known != null) {
            return known;
        }
        Rest.Answer discovery = rest.getAnonymously(TokenRequest.discovery(issuer.toString()));
        String found = discovery.body().path("token_endpoint").asText();
        if (found.isEmpty()) {
            throw new IOException(issuer + " does not say where tokens are to be had");
        }
        tokenEndpoint = URI.create(found);
        return URI.create(found);
    }
}
