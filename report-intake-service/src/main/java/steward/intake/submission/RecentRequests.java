package steward.intake.submission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.submission.RequestKey;

/// The requests with a key that this instance saw last, those in hand among them, so that the same request at the same time is done once. Bounded: who is
/// forgotten here is known from PostgreSQL. Thread-safe.
@ApplicationScoped
class RecentRequests {

    private static final int MOST = 20_000;

    private final Map<String, Seen> seen =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
                    return size() > MOST;
                }
            };

    /// A request that was seen, and the one outcome of all who send the same.
    static final class Seen {

        private final String fingerprint;
        private final Uni<Acceptance> outcome;

        Seen(String fingerprint, Uni<Acceptance> outcome) {
            this.fingerprint = fingerprint;
            this.outcome = outcome;
        }

        boolean hasBodyOf(RequestKey key) {
            return fingerprint.equals(key.fingerprint());
        }

        Uni<Acceptance> outcome() {
            return outcome;
        }
    }

    /// The request that was seen first under the key, or null when this is the first, which is now seen.
    synchronized @Nullable Seen seenBefore(RequestKey key, Uni<Acceptance> outcome) {
        return seen.putIfAbsent(key.digest(), new Seen(key.fingerprint(), outcome));
    }

    /// The request is done: what is accepted is kept as plain value, everything else is forgotten, so that another attempt is one.
    synchronized void done(RequestKey key, @Nullable Acceptance outcome) {
        if (outcome instanceof Acceptance.Accepted accepted) {
            seen.replace(
                    key.digest(), new Seen(key.fingerprint(), Uni.createFrom().item(accepted)));
        } else {
            seen.remove(key.digest());
        }
    }
}
