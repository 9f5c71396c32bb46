package steward.triage.signal;

/// Leaves a failing signal alone for a while: after several failures in a row it is not asked until a pause is over, then once; that answer decides.
///
/// @param failures in a row
/// @param openUntil nanoseconds of the clock that the caller reads; meaningful only where it is open
record Breaker(int failures, long openUntil) {

    /// Failures in a row after which it opens.
    static final int LIMIT = 5;

    /// How long it stays open.
    static final long PAUSE_NANOS = 30_000_000_000L;

    static final Breaker CLOSED = new Breaker(0, 0);

    boolean allows(long now) {
        return failures < LIMIT || now - openUntil >= 0;
    }

    /// While one caller tries whether a suspended signal answers again, no other does.
    Breaker asked(long now) {
        return failures < LIMIT ? this : new Breaker(failures, now + PAUSE_NANOS);
    }

    Breaker failed(long now) {
        int more = Math.min(LIMIT, failures + 1);
        return new Breaker(more, now + PAUSE_NANOS);
    }

    Breaker answered() {
        return CLOSED;
    }
}
