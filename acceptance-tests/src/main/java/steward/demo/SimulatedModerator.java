package steward.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One moderator at work: claims the next case, decides, refers or gives it back, until the shift ends.
final class SimulatedModerator implements Runnable {

    /// An empty queue is asked again after a quarter of a second, then less and less often.
    private static final long NOTHING_TO_DO_MILLIS = 250;

    private static final long LONGEST_PAUSE_MILLIS = 1000;
    private static final long AFTER_TROUBLE_MILLIS = 1000;

    private final String name;
    private final ReviewDesk desk;
    private final Judgement judgement;
    private final Tally tally;
    private final BooleanSupplier shiftEnded;
    private final Map<String, Integer> seen = new HashMap<>();
    private long pause;

    SimulatedModerator(String name, Surroundings around, Judgement judgement) {
        this.name = name;
        this.desk =
                new ReviewDesk(name, around.rest(), around.signIn(), around.platform().review());
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
        Rest.Answer claim = desk.claim();
        if (claim.status() == 204) {
            pause = Math.min(pause + NOTHING_TO_DO_MILLIS, LONGEST_PAUSE_MILLIS);
            return pause;
        }
        if (!claim.succeeded()) {
            tally.trouble(name + " could not claim: " + claim.summary());
            return AFTER_TROUBLE_MILLIS;
        }
        pause = 0;
        tally.claims.increment();
        return settle(ReviewDesk.Claim.of(claim.body()));
    }

    private long settle(ReviewDesk.Claim claim) throws IOException, InterruptedException {
        int seenBefore = seen.merge(claim.caseId(), 1, Integer::sum) - 1;
        Rest.Answer answer =
                switch (judgement.of(claim.view(), seenBefore)) {
                    case Judgement.Decide decide -> {
                        tally.decisions.increment();
                        yield desk.decide(claim, decide, claim.id());
                    }
                    case Judgement.Refer refer -> {
                        tally.referrals.increment();
                        yield desk.refer(claim, refer);
                    }
                    case Judgement.GiveBack giveBack -> {
                        tally.released.increment();
                        yield desk.giveBack(claim, giveBack);
                    }
                };
        if (!answer.succeeded()) {
            tally.trouble(name + " could not settle a case: " + answer.summary());
            return AFTER_TROUBLE_MILLIS;
        }
        return 0;
    }
}
