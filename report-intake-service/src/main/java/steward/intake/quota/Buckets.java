package steward.intake.quota;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The buckets of one kind of limit by whose they are, at most so many: who was silent longest is forgotten first, and has a full bucket again. Not
/// thread-safe.
final class Buckets {

    private static final float LOAD = 0.75f;

    private final Rate rate;
    private final Map<String, Bucket> byOwner;

    Buckets(Rate rate, int most) {
        this.rate = rate;
        this.byOwner =
                new LinkedHashMap<>(64, LOAD, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                        return size() > most;
                    }
                };
    }

    Bucket of(String owner, Instant now) {
        Bucket bucket = byOwner.get(owner);
        return bucket == null ? Bucket.full(rate, now) : bucket.refilled(rate, now);
    }

    void take(String owner, Instant now) {
        byOwner.put(owner, of(owner, now).withoutOne());
    }

    Rate rate() {
        return rate;
    }
}
