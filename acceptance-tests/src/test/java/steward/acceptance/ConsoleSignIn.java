package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person at a browser who signs in to the console: the page with name and password, then the code for a token.
final class ConsoleSignIn {

    private static final String CLIENT = "console";
    private static final String BACK_AT = "http://127.0.0.1:9/signed-in";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]*)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final JsonNode discovery;

    ConsoleSignIn(URI issuer) throws IOException, InterruptedException {
        URI document = URI.create(issuer + "/.well-known/openid-configuration");
        this.discovery = new ObjectMapper().readTree(get(document).body());
    }

    /// The person's access token.
    String tokenOf(String name, String password) throws IOException, InterruptedException {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        HttpResponse<String> page =
                get(
                        signInPage(
                                Map.of(
                                        "code_challenge",
                                        hashed(verifier),
                                        "code_challenge_method",
                                        "S256")));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        HttpResponse<String> signedIn =
                post(
                        URI.create(found(FORM, page.body()).replace("&amp;", "&")),
                        Map.of("username", name, "password", password));
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(302);
        String code = found(CODE, signedIn.headers().firstValue("Location").orElse(""));
        HttpResponse<String> token =
                tokenRequest(
                        Map.of(
                                "grant_type", "authorization_code",
                                "code", code,
                                "redirect_uri", BACK_AT,
                                "code_verifier", verifier));
        assertThat(token.statusCode()).as(token.body()).isEqualTo(200);
        return new ObjectMapper().readTree(token.body()).path("access_token").asText();
    }

    /// Where the browser is sent when it asks for the page without a proof key.
    String answerWithoutProofKey() throws IOException, InterruptedException {
        return get(signInPage(Map.of())).headers().firstValue("Location").orElse("");
    }

    /// What the console is told when it sends a person's password itself.
    HttpResponse<String> passwordSentByTheConsole(String name, String password)
            throws IOException, InterruptedException {
        return tokenRequest(
                Map.of("grant_type", "password", "username", name, "password", password));
    }

    private URI signInPage(Map<String, String> more) {
        Map<String, String> query = new LinkedHashMap<>(more);
        query.putAll(
                Map.of(
                        "response_type", "code",
                        "client_id", CLIENT,
                        "redirect_uri", BACK_AT,
                        "scope", "openid",
                        "state", "any"));
        return URI.create(discovery.path("authorization_endpoint").asText() + "?" + encoded(query));
    }

    private HttpResponse<String> tokenRequest(Map<String, String> form)
            throws IOException, InterruptedException {
        Map<String, String> whole = new LinkedHashMap<>(form);
        whole.put("client_id", CLIENT);
        return post(URI.create(discovery.path("token_endpoint").asText()), whole);
    }

    private HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page));
    }

    private HttpResponse<String> post(URI to, Map<String, String> form)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    /// The client's own cookies would be withheld from loopback without TLS, where browsers send them.
    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String[] cookie = set.split(";", 2)[0].split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        }
        return answer;
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value ->
                        value.getKey()
                                + "="
                                + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String found(Pattern pattern, String in) {
        Matcher matcher = pattern.matcher(in);
        assertThat(matcher.find()).as(in).isTrue();
        return matcher.group(1);
    }

    private static String hashed(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
