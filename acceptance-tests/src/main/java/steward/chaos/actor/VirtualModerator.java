package steward.chaos.actor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import steward.chaos.actor.LoggedCalls.Ask;
import steward.chaos.actor.LoggedCalls.Outcome;
import steward.chaos.history.Operation;
import steward.contracts.event.EventJson;
import steward.demo.Judgement;
import steward.demo.ReviewDesk;

/// A moderator who decides as the demo's do, and besides: sends a request again when its outcome is unknown, renews, clicks twice, and now and then falls asleep over
/// a case and decides it when the lease is long over.
final class VirtualModerator implements Runnable {

    private static final ObjectMapper JSON = EventJson.newMapper();

    private static final long NOTHING_TO_DO_MILLIS = 2500;
    private static final long AFTER_TROUBLE_MILLIS = 1500;
    private static final int LONGEST_PAUSE_IS_SO_MANY = 8;
    private static final double FALLS_ASLEEP = 0.02;

    /// Leases last seconds. One that seems to be over already, or to last longer, was stamped by a wrong clock: nobody can tell when it is over.
    private static final Duration LONGEST_LEASE = Duration.ofMinutes(1);

    private static final double RENEWS = 0.06;
    private static final double CLICKS_TWICE = 0.05;

    private final String name;
    private final Scene scene;
    private final ReviewDesk desk;
    private final LoggedCalls calls;
    private final Judgement judgement;
    private final Map<String, Integer> seen = new HashMap<>();
    private long asked;
    private int troubles;

    VirtualModerator(String name, Scene scene) {
        this.name = name;
        this.scene = scene;
        this.desk = new ReviewDesk(name, scene.rest(), scene.signIn(), scene.platform().review());
        this.calls = new LoggedCalls(name, scene);
        this.judgement = new Judgement(scene.seed());
    }

    @Override
    public void run() {
        scene.work(this::workOnNext);
    }

    private long workOnNext() throws InterruptedException {
        Outcome claimed =
                calls.once(
                        Ask.of(Operation.CLAIM, Long.toString(asked++))
                                .hearing(VirtualModerator::claimIn),
                        desk::claim);
        if (!claimed.isOk()) {
            troubles = Math.min(LONGEST_PAUSE_IS_SO_MANY, Math.max(1, 2 * troubles));
            return AFTER_TROUBLE_MILLIS * troubles;
        }
        troubles = 0;
        ReviewDesk.Claim claim = ReviewDesk.Claim.of(claimed.body());
        if (claim.caseId().isEmpty()) {
            return NOTHING_TO_DO_MILLIS;
        }
        scene.sightings()
                .saw(Sightings.Kind.CASE, claim.caseId(), claim.view().path("region").asText());
        int timesSeen = seen.merge(claim.caseId(), 1, Integer::sum) - 1;
        SplittableRandom dice =
                scene.dice(name + claim.view().at("/content/id").asText() + "#" + timesSeen);
        Judgement.Verdict verdict = judgement.of(claim.view(), timesSeen);
        Duration leased = Duration.between(scene.history().now(), leaseUntil(claimed.body()));
        if (timesSeen == 0 && dice.nextDouble() < FALLS_ASLEEP && isPlausible(leased)) {
            sleepOver(claim, leased);
        } else {
            if (dice.nextDouble() < RENEWS) {
                var _ = calls.once(of(Operation.RENEW, claim), () -> desk.renew(claim));
            }
            settle(claim, verdict, dice.nextDouble() < CLICKS_TWICE);
        }
        return 0;
    }

    private void settle(ReviewDesk.Claim claim, Judgement.Verdict verdict, boolean clicksTwice)
            throws InterruptedException {
        switch (verdict) {
            case Judgement.Decide decide -> {
                decide(Operation.DECIDE, claim, decide);
                if (clicksTwice) {
                    decide(Operation.DECIDE, claim, decide);
                }
            }
            case Judgement.Refer question -> {
                // Without a key: when its outcome is unknown, the next claim shows what became of
                // it.
                var _ = calls.once(of(Operation.REFER, claim), () -> desk.refer(claim, question));
            }
            case Judgement.GiveBack because -> {
                var _ =
                        calls.once(
                                of(Operation.GIVE_BACK, claim),
                                () -> desk.giveBack(claim, because));
            }
        }
    }

    private static boolean isPlausible(Duration leased) {
        return leased.isPositive() && leased.compareTo(LONGEST_LEASE) < 0;
    }

    private static Instant leaseUntil(JsonNode answer) {
        return JSON.convertValue(answer.path("leaseUntil"), Instant.class);
    }

    private void sleepOver(ReviewDesk.Claim claim, Duration leased) throws InterruptedException {
        long millis = leased.toMillis() + 500;
        for (long slept = 0; slept < millis && !scene.over().getAsBoolean(); slept += 250) {
            TimeUnit.MILLISECONDS.sleep(250);
        }
        if (!scene.over().getAsBoolean()
                && judgement.of(claim.view(), 1) instanceof Judgement.Decide decide) {
            decide(Operation.DECIDE_TOO_LATE, claim, decide);
        }
    }

    private void decide(Operation operation, ReviewDesk.Claim claim, Judgement.Decide decide)
            throws InterruptedException {
        var _ =
                calls.untilKnown(
                        of(operation, claim)
                                .hearing(answer ->
                                        Map.of("decision", answer.path("decisionId").asText())),
                        () -> desk.decide(claim, decide, claim.id()),
                        scene.over());
    }

    private static Ask of(Operation operation, ReviewDesk.Claim claim) {
        return Ask.of(operation, claim.id())
                .saying("case", claim.caseId())
                .saying("token", claim.token());
    }

    private static Map<String, String> claimIn(JsonNode answer) {
        ReviewDesk.Claim claim = ReviewDesk.Claim.of(answer);
        return Map.of("claim", claim.id(), "case", claim.caseId(), "token", claim.token());
    }
}
