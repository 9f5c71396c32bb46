package steward.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import steward.demo.PlatformAddress;
import steward.demo.Rest;
import steward.demo.SignIn;

/// The running platform as the people and products of a test see it: every call is a request with the caller's own token.
public final class Steward {

    private final PlatformAddress address;
    private final Path folder;
    private final Rest rest = new Rest();
    private final SignIn signIn;

    public Steward(PlatformAddress address, Path folder) {
        this.address = address;
        this.folder = folder;
        this.signIn = new SignIn(rest, address.issuer(), Clock.systemUTC());
    }

    public PlatformAddress address() {
        return address;
    }

    /// Where the platform keeps its data and logs.
    public Path folder() {
        return folder;
    }

    public String tokenOf(String name) throws IOException, InterruptedException {
        return signIn.tokenOf(name);
    }

    /// A token of the same name that another issuer of the same provider signed.
    public String tokenOf(String name, URI issuer) throws IOException, InterruptedException {
        return new SignIn(rest, issuer, Clock.systemUTC()).tokenOf(name);
    }

    public Rest.Answer report(
            String product, Map<String, Object> report, Map<String, String> headers)
            throws IOException, InterruptedException {
        return rest.post(
                address.intake().resolve("/v1/reports"), tokenOf(product), report, headers);
    }

    public String accepted(String product, Map<String, Object> report)
            throws IOException, InterruptedException {
        Rest.Answer answer = report(product, report, Map.of());
        if (answer.status() != 202) {
            throw new AssertionError("the report was not accepted: " + answer.summary());
        }
        return answer.body().path("submissionId").asText();
    }

    public JsonNode submission(String product, String submissionId)
            throws IOException, InterruptedException {
        return get(product, address.intake(), "/v1/submissions/" + submissionId).body();
    }

    public Rest.Answer claim(String moderator) throws IOException, InterruptedException {
        return post(moderator, address.review(), "/v1/claims", Map.of());
    }

    public Rest.Answer decide(String moderator, JsonNode claim, Map<String, Object> decision)
            throws IOException, InterruptedException {
        Map<String, Object> body = new java.util.HashMap<>(decision);
        body.put("fencingToken", claim.path("fencingToken").asText());
        String caseId = claim.path("case").path("caseId").asText();
        return post(moderator, address.review(), "/v1/cases/" + caseId + "/decisions", body);
    }

    public JsonNode feed(String product) throws IOException, InterruptedException {
        return get(product, address.intake(), "/v1/feed?limit=200").body().path("items");
    }

    public Rest.Answer get(String name, URI service, String path)
            throws IOException, InterruptedException {
        return rest.get(service.resolve(path), tokenOf(name));
    }

    public Rest.Answer post(String name, URI service, String path, Object body)
            throws IOException, InterruptedException {
        return rest.post(service.resolve(path), tokenOf(name), body);
    }

    public Rest.Answer put(String name, URI service, String path, Object body)
            throws IOException, InterruptedException {
        return rest.put(service.resolve(path), tokenOf(name), body);
    }

    public Rest.Answer delete(String name, URI service, String path)
            throws IOException, InterruptedException {
        return rest.delete(service.resolve(path), tokenOf(name));
    }
}
