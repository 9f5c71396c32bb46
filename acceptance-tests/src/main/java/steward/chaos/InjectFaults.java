package steward.chaos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.chaos.fault.Fault;
import steward.chaos.fault.FragilePlatform;

/// Injects one fault after the other, each only when the platform has recovered from the one before.
final class InjectFaults {

    private static final Duration TO_RECOVER = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    private final FragilePlatform platform;
    private final Clock clock;
    private final AskedToEnd end;
    private final List<FaultTaken> taken = new ArrayList<>();
    private volatile String now = "calm";

    InjectFaults(FragilePlatform platform, Clock clock, AskedToEnd end) {
        this.platform = platform;
        this.clock = clock;
        this.end = end;
    }

    /// What goes on, for a person who watches.
    String now() {
        return now;
    }

    /// Goes through a schedule until it ends, or until a moment after which nothing new is begun. Once asked to end, a fault that is there ends, and what it has
    /// broken is healed.
    List<FaultTaken> follow(FaultSchedule schedule, Instant until) throws InterruptedException {
        for (Optional<FaultSchedule.Next> next = schedule.next();
                next.isPresent();
                next = schedule.next()) {
            now = "calm";
            if (end.within(next.get().calm()) || !clock.instant().isBefore(until)) {
                break;
            }
            taken.add(take(next.get().fault()));
        }
        now = "calm";
        return List.copyOf(taken);
    }

    private FaultTaken take(Fault fault) throws InterruptedException {
        Optional<String> notHere = fault.notHere(platform);
        if (notHere.isPresent()) {
            return FaultTaken.skipped(fault.name(), clock.instant(), notHere.get());
        }
        now = fault.name();
        Instant injectedAt = clock.instant();
        @Nullable String failure = null;
        try {
            fault.inject(platform);
            lastOut(fault);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            failure = "could not be injected: " + e;
        }
        now = "recovering from " + fault.name();
        Instant healedAt = clock.instant();
        try {
            fault.heal(platform);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            failure = "could not be healed: " + e;
        }
        return new FaultTaken(
                fault.name(), injectedAt, healedAt, awaitRecovery(fault), null, failure);
    }

    private void lastOut(Fault fault) throws InterruptedException {
        Instant over = clock.instant().plus(fault.lasts());
        while (clock.instant().isBefore(over) && !fault.hasEnded(platform)) {
            if (end.within(LOOK_EVERY)) {
                return;
            }
        }
    }

    private @Nullable Instant awaitRecovery(Fault fault) throws InterruptedException {
        Instant deadline = clock.instant().plus(TO_RECOVER);
        while (!fault.recovered(platform)) {
            if (clock.instant().isAfter(deadline)) {
                return null;
            }
            Thread.sleep(LOOK_EVERY);
        }
        return clock.instant();
    }
}
