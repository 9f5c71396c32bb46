package steward.localplatform.testing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import steward.localplatform.people.IdentityProvider;

/// Tokens of demo people, kept as a browser keeps them: who signed in for each request would test the identity provider, and wait for it.
public final class KeptTokens {

    /// Much less than a token is valid.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Map<Sign, Kept> KEPT = new ConcurrentHashMap<>();

    private KeptTokens() {}

    private record Sign(String issuer, String person) {}

    private record Kept(String token, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < LONGEST.toNanos();
        }
    }

    /// A valid token of a person or product, as the provider at this issuer signs it.
    public static String of(String issuer, String person) {
        return KEPT.compute(
                        new Sign(issuer, person),
                        (sign, kept) ->
                                kept != null && kept.isFresh()
                                        ? kept
                                        : new Kept(
                                                IdentityProvider.token(
                                                        sign.issuer(), sign.person()),
                                                System.nanoTime()))
                .token();
    }
}
