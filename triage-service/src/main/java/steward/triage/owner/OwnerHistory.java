package steward.triage.owner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;

/// How often an owner was reported lately: counts per period of thirty days, the last three kept.
///
/// @param period number of the current period since 1970
/// @param touchedAt milliseconds since 1970
public record OwnerHistory(
        long period, long current, long previous, long beforePrevious, long touchedAt) {

    /// An owner nobody has reported.
    public static final OwnerHistory NONE = new OwnerHistory(0, 0, 0, 0, 0);

    private static final long PERIOD_MILLIS = Duration.ofDays(30).toMillis();

    /// With one more report. One that is older than the current period counts there too: late, but not lost.
    public OwnerHistory afterReportAt(Instant time) {
        long now = Math.max(time.toEpochMilli(), touchedAt);
        OwnerHistory shifted = at(now / PERIOD_MILLIS);
        return new OwnerHistory(
                shifted.period, shifted.current + 1, shifted.previous, shifted.beforePrevious, now);
    }

    /// Reports in the last sixty to ninety days.
    @JsonIgnore
    public long recentReports() {
        return current + previous + beforePrevious;
    }

    private OwnerHistory at(long now) {
        return switch ((int) Math.min(3, now - period)) {
            case 0 -> this;
            case 1 -> new OwnerHistory(now, 0, current, previous, touchedAt);
            case 2 -> new OwnerHistory(now, 0, 0, current, touchedAt);
            default -> new OwnerHistory(now, 0, 0, 0, touchedAt);
        };
    }
}
