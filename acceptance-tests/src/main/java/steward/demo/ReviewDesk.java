package steward.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// What a moderator can ask review for, with that moderator's own token.
public final class ReviewDesk {

    private final String person;
    private final Rest rest;
    private final SignIn signIn;
    private final URI review;

    public ReviewDesk(String person, Rest rest, SignIn signIn, URI review) {
        this.person = person;
        this.rest = rest;
        this.signIn = signIn;
        this.review = review;
    }

    /// A claim as it was answered.
    ///
    /// @param view the case as the person sees it
    public record Claim(String id, String caseId, String token, JsonNode view) {

        public static Claim of(JsonNode answer) {
            JsonNode view = answer.path("case");
            return new Claim(
                    answer.path("claimId").asText(),
                    view.path("caseId").asText(),
                    answer.path("fencingToken").asText(),
                    view);
        }
    }

    public Rest.Answer claim() throws IOException, InterruptedException {
        return post("/v1/claims", Map.of(), Map.of());
    }

    public Rest.Answer renew(Claim claim) throws IOException, InterruptedException {
        return post(
                "/v1/claims/" + claim.id() + "/renewal",
                Map.of("fencingToken", claim.token()),
                Map.of());
    }

    /// @param idempotencyKey a repeated request with the same one is answered as the first
    public Rest.Answer decide(Claim claim, Judgement.Decide decision, String idempotencyKey)
            throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(decision.body());
        body.put("fencingToken", claim.token());
        return post(
                "/v1/cases/" + claim.caseId() + "/decisions",
                body,
                Map.of("Idempotency-Key", idempotencyKey));
    }

    public Rest.Answer refer(Claim claim, Judgement.Refer question)
            throws IOException, InterruptedException {
        return post(
                "/v1/cases/" + claim.caseId() + "/referrals",
                Map.of(
                        "fencingToken", claim.token(),
                        "reason", question.reason(),
                        "team", question.team(),
                        "question", question.question()),
                Map.of());
    }

    public Rest.Answer giveBack(Claim claim, Judgement.GiveBack because)
            throws IOException, InterruptedException {
        return post(
                "/v1/claims/" + claim.id() + "/release",
                Map.of("fencingToken", claim.token(), "reason", because.reason()),
                Map.of());
    }

    public Rest.Answer look(String caseId) throws IOException, InterruptedException {
        return rest.get(review.resolve("/v1/cases/" + caseId), signIn.tokenOf(person));
    }

    private Rest.Answer post(String path, Map<String, Object> body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return rest.post(review.resolve(path), signIn.tokenOf(person), body, headers);
    }
}
