package steward.chaos;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import steward.chaos.fault.Fault;

/// Which fault comes next, and how long it is calm before it. The seed alone decides.
final class FaultSchedule {

    private static final int LEAST_CALM_MILLIS = 250;
    private static final int MORE_CALM_MILLIS = 1000;

    private final Random dice;
    private final Deque<Fault> once;
    private final List<Fault> again;
    private final Deque<Fault> drawn = new ArrayDeque<>();

    /// @param once each of them comes once, in an order that the seed decides
    /// @param again after that these come in ever new orders; empty ends the schedule instead
    FaultSchedule(long seed, List<Fault> once, List<Fault> again) {
        this.dice = new Random(seed);
        this.once = new ArrayDeque<>(shuffled(once));
        this.again = List.copyOf(again);
    }

    /// A fault after a calm.
    record Next(Duration calm, Fault fault) {}

    /// Nothing when all have come and none comes again.
    Optional<Next> next() {
        Fault fault = once.isEmpty() ? draw() : once.poll();
        return fault == null
                ? Optional.empty()
                : Optional.of(
                        new Next(
                                Duration.ofMillis(
                                        LEAST_CALM_MILLIS + dice.nextInt(MORE_CALM_MILLIS)),
                                fault));
    }

    private @org.jspecify.annotations.Nullable Fault draw() {
        if (drawn.isEmpty()) {
            drawn.addAll(shuffled(again));
        }
        return drawn.poll();
    }

    private List<Fault> shuffled(List<Fault> faults) {
        List<Fault> shuffled = new ArrayList<>(faults);
        Collections.shuffle(shuffled, dice);
        return shuffled;
    }
}
