package steward.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One moderator at work: claims the next case, decides, refers or gives it back, until the shift ends.
final class SimulatedModerator implements Runnable {

    private static final long NOTHING_TO_DO_MILLIS = 250;
    private static final long AFTER_TROUBLE_MILLIS = 1000;

    private final String name;
    private final Rest rest;
    private final SignIn signIn;
    private final URI review;
    private final Judgement judgement;
    private final Tally tally;
    private final BooleanSupplier shiftEnded;
    private final Map<String, Integer> seen = new HashMap<>();

    SimulatedModerator(String name, Surroundings around, Judgement judgement) {
        this.name = name;
        this.rest = around.rest();
        this.signIn = around.signIn();
        this.review = around.platform().review();
        this.judgement = judgement;
        this.tally = around.tally();
        this.shiftEnded = around.ended();
    }

    @Override
    public void run() {
        while (!shiftEnded.getAsBoolean()) {
            try {
                TimeUnit.MILLISECONDS.sleep(workOnNext());
            } catch (IOException e) {
                tally.trouble(name + " had no answer: " + e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private long workOnNext() throws IOException, InterruptedException {
        Rest.Answer claim = rest.post(review.resolve("/v1/claims"), signIn.tokenOf(name), Map.of());
        if (claim.status() == 204) {
            return NOTHING_TO_DO_MILLIS;
        }
        if (!claim.succeeded()) {
            tally.trouble(name + " could not claim: " + claim.summary());
            return AFTER_TROUBLE_MILLIS;
        }
        tally.claims.increment();
        return settle(claim.body());
    }

    private long settle(JsonNode claim) throws IOException, InterruptedException {
        JsonNode caseView = claim.path("case");
        String caseId = caseView.path("caseId").asText();
        String token = claim.path("fencingToken").asText();
        Rest.Answer answer =
                switch (judgement.of(caseView, seen.merge(caseId, 1, Integer::sum) - 1)) {
                    case Judgement.Decide decide -> decide(caseId, token, decide);
                    case Judgement.Refer refer -> refer(caseId, token, refer);
                    case Judgement.GiveBack giveBack ->
                            giveBack(claim.path("claimId").asText(), token, giveBack);
                };
        if (!answer.succeeded()) {
            tally.trouble(name + " could not settle a case: " + answer.summary());
            return AFTER_TROUBLE_MILLIS;
        }
        return 0;
    }

    private Rest.Answer decide(String caseId, String token, Judgement.Decide decide)
            throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(decide.body());
        body.put("fencingToken", token);
        tally.decisions.increment();
        return rest.post(
                review.resolve("/v1/cases/" + caseId + "/decisions"), signIn.tokenOf(name), body);
    }

    private Rest.Answer refer(String caseId, String token, Judgement.Refer refer)
            throws IOException, InterruptedException {
        tally.referrals.increment();
        return rest.post(
                review.resolve("/v1/cases/" + caseId + "/referrals"),
                signIn.tokenOf(name),
                Map.of(
                        "fencingToken", token,
                        "reason", refer.reason(),
                        "team", refer.team(),
                        "question", refer.question()));
    }

    private Rest.Answer giveBack(String claimId, String token, Judgement.GiveBack giveBack)
            throws IOException, InterruptedException {
        tally.released.increment();
        return rest.post(
                review.resolve("/v1/claims/" + claimId + "/release"),
                signIn.tokenOf(name),
                Map.of("fencingToken", token, "reason", giveBack.reason()));
    }
}
