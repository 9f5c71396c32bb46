package steward.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An identity provider in the test's own process: discovery and keys over HTTP as a real one, and tokens of every kind, good and bad.
public final class Issuer implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair KEYS = newKeys();
    private static final KeyPair NEXT_KEYS = newKeys();
    private static final KeyPair FOREIGN_KEYS = newKeys();
    private static final AtomicInteger REFUSED = new AtomicInteger();
    private static volatile List<String> published = List.of("one");
    private static String address = "";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            address = "http://127.0.0.1:" + started.getAddress().getPort() + "/steward";
            started.createContext(
                    "/steward/.well-known/openid-configuration", at -> answer(at, discovery()));
            started.createContext("/steward/jwks", Issuer::answerKeys);
            started.start();
            server = started;
            return Map.of("quarkus.oidc.auth-server-url", address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server).stop(0);
    }

    public static String moderator() {
        return sign(claims().claim("roles", List.of("moderator")));
    }

    /// A moderator's token signed with the key that comes after the usual one.
    public static String moderatorByTheNextKey() {
        return claims().claim("roles", List.of("moderator"))
                .jws()
                .keyId("two")
                .sign(NEXT_KEYS.getPrivate());
    }

    /// Says which keys it tells of from now on: `one`, the usual one, and `two`; none at all is an outage.
    public static void publish(String... keys) {
        published = List.of(keys);
    }

    /// How often it was asked for its keys during outages.
    public static int refused() {
        return REFUSED.get();
    }

    public static String product() {
        return sign(claims().claim("roles", List.of("product")).claim("client", "social-app"));
    }

    public static String productAndModerator() {
        return sign(
                claims().claim("roles", List.of("product", "moderator"))
                        .claim("client", "social-app"));
    }

    public static String withoutRoles() {
        return sign(claims());
    }

    static String expired() {
        return sign(
                claims().claim("roles", List.of("moderator"))
                        .issuedAt(Instant.EPOCH)
                        .expiresAt(Instant.EPOCH.plusSeconds(60)));
    }

    static String forAnotherAudience() {
        return sign(claims().audience("another").claim("roles", List.of("moderator")));
    }

    static String withoutAudience() {
        return sign(
                Jwt.claims()
                        .issuer(address)
                        .subject("ana")
                        .expiresIn(600)
                        .claim("roles", List.of("moderator")));
    }

    static String ofAnotherIssuer() {
        return sign(
                claims().issuer("https://elsewhere.example/steward")
                        .claim("roles", List.of("moderator")));
    }

    static String unsigned() {
        return encoded("{\"alg\":\"none\"}") + "." + moderator().split("\\.", -1)[1] + ".";
    }

    static String signedBySomeoneElse() {
        return claims().claim("roles", List.of("moderator"))
                .jws()
                .keyId("one")
                .sign(FOREIGN_KEYS.getPrivate());
    }

    /// Signed with the public key as if it were a shared secret: what a verifier falls for that lets the token choose the algorithm.
    static String signedWithThePublicKey() {
        return claims().claim("roles", List.of("moderator"))
                .jws()
                .keyId("one")
                .sign(
                        new javax.crypto.spec.SecretKeySpec(
                                KEYS.getPublic().getEncoded(), "HmacSHA256"));
    }

    static String tampered() {
        String[] parts = product().split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + encoded(claims.replace("product", "moderator")) + "." + parts[2];
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.claims()
                .issuer(address)
                .audience("steward")
                .subject("ana")
                .expiresIn(600)
                .claim("regions", List.of("emea"))
                .claim("markets", List.of("DE", "AT"))
                .claim("languages", List.of("de"));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("one").sign(KEYS.getPrivate());
    }

    private static String discovery() {
        return """
        {"issuer":"%1$s","jwks_uri":"%1$s/jwks","token_endpoint":"%1$s/token"}
        """
                .formatted(address);
    }

    private static void answerKeys(HttpExchange exchange) throws IOException {
        List<String> keys = published;
        if (keys.isEmpty()) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            REFUSED.incrementAndGet();
            return;
        }
        answer(
                exchange,
                keys.stream()
                        .map(Issuer::jwk)
                        .collect(Collectors.joining(",", "{\"keys\":[", "]}")));
    }

    private static String jwk(String id) {
        RSAPublicKey key = (RSAPublicKey) (id.equals("one") ? KEYS : NEXT_KEYS).getPublic();
        return """
        {"kty":"RSA","use":"sig","kid":"%s","n":"%s","e":"%s"}
        """
                .formatted(id, encoded(key.getModulus()), encoded(key.getPublicExponent()));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
