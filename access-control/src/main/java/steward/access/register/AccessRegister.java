package steward.access.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import steward.contracts.access.AccessEnded;
import steward.contracts.access.AccessFact;
import steward.contracts.access.AccessGranted;

/// What was read from `access` so far: one entry per person, the last that was said. Contract ends are compared with the clock at each question, so that they
/// hold to the second and without the broker.
@ApplicationScoped
public class AccessRegister {

    private final Map<String, AccessFact> people = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile boolean complete;

    AccessRegister(Clock clock) {
        this.clock = clock;
    }

    /// How it stands with this person now.
    ///
    /// @param person the `sub` of their tokens
    public Standing standingOf(String person) {
        AccessFact last = people.get(person);
        return switch (last) {
            case null -> new Standing.Unregistered();
            case AccessEnded ended -> new Standing.Ended(ended.endedAt());
            case AccessGranted granted -> whileContracted(granted);
        };
    }

    /// Whether everything is known that was said before this process started. Until then nobody's standing is certain.
    public boolean isComplete() {
        return complete;
    }

    /// The number of people ever registered, which bounds the memory this takes.
    int people() {
        return people.size();
    }

    void take(AccessFact fact) {
        people.put(fact.person().value(), fact);
    }

    /// The topic says nothing of this person any more.
    void forget(String person) {
        people.remove(person);
    }

    void complete() {
        complete = true;
    }

    private Standing whileContracted(AccessGranted granted) {
        @Nullable Instant until = granted.until();
        return until == null || clock.instant().isBefore(until)
                ? new Standing.Granted(granted)
                : new Standing.Ended(until);
    }
}
