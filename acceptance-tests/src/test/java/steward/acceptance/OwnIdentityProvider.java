package steward.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An identity provider that is not Steward's: discovery and keys over HTTPS under a name of its own, and tokens that it signed.
final class OwnIdentityProvider implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpsServer server;
    private final KeyPair keys;
    private final String issuer;

    private OwnIdentityProvider(HttpsServer server, KeyPair keys, String issuer) {
        this.server = server;
        this.keys = keys;
        this.issuer = issuer;
    }

    /// @param host the name in the issuer and the certificate
    static OwnIdentityProvider start(String host, OwnCertificate certificate)
            throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
        String issuer = "https://%s:%d/realms/trust".formatted(host, server.getAddress().getPort());
        OwnIdentityProvider provider =
                new OwnIdentityProvider(server, generator.generateKeyPair(), issuer);
        server.createContext(
                "/realms/trust/.well-known/openid-configuration",
                exchange -> answer(exchange, provider.discovery()));
        server.createContext(
                "/realms/trust/keys", exchange -> answer(exchange, provider.publicKeys()));
        server.start();
        return provider;
    }

    String issuer() {
        return issuer;
    }

    /// A token of someone with this role in every region.
    String token(String role) throws IOException, GeneralSecurityException {
        return token(role, Map.of());
    }

    /// The same with more claims.
    String token(String role, Map<String, Object> claims)
            throws IOException, GeneralSecurityException {
        long now = Clock.systemUTC().instant().getEpochSecond();
        Map<String, Object> all =
                new HashMap<>(
                        Map.of(
                                "iss", issuer,
                                "aud", List.of("steward"),
                                "sub", "person-1",
                                "iat", now,
                                "exp", now + 300,
                                "roles", List.of(role),
                                "regions", List.of("*"),
                                "markets", List.of("*"),
                                "languages", List.of("*")));
        all.putAll(claims);
        String signed =
                encoded(Map.of("alg", "RS256", "kid", "one", "typ", "JWT")) + "." + encoded(all);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", issuer,
                "jwks_uri", issuer + "/keys",
                "token_endpoint", issuer + "/token");
    }

    private Map<String, Object> publicKeys() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "keys",
                List.of(
                        Map.of(
                                "kty", "RSA",
                                "use", "sig",
                                "alg", "RS256",
                                "kid", "one",
                                "n", unsigned(key.getModulus()),
                                "e", unsigned(key.getPublicExponent()))));
    }

    private static void answer(HttpExchange exchange, Map<String, Object> document)
            throws IOException {
        byte[] body = JSON.writeValueAsBytes(document);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String encoded(Map<String, Object> part) throws IOException {
        return BASE64.encodeToString(JSON.writeValueAsBytes(part));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
