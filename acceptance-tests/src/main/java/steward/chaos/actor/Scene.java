package steward.chaos.actor;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import steward.chaos.history.History;
import steward.demo.PlatformAddress;
import steward.demo.Rest;
import steward.demo.SignIn;

/// What everyone in a run shares.
///
/// @param seed decides what everyone chooses
/// @param over true once everyone may go home
record Scene(
        PlatformAddress platform,
        Rest rest,
        SignIn signIn,
        History history,
        Canary canary,
        Sightings sightings,
        long seed,
        BooleanSupplier over) {

    /// Chance of one actor or one thing: the same in every run with the seed.
    java.util.SplittableRandom dice(String of) {
        return new java.util.SplittableRandom(seed * 31 + of.hashCode());
    }

    /// Works until the run is over; what a step answers is how long to rest before the next one, in milliseconds.
    void work(Step step) {
        try {
            while (!over.getAsBoolean()) {
                TimeUnit.MILLISECONDS.sleep(step.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A step of somebody's work.
    interface Step {
        long take() throws InterruptedException;
    }
}
