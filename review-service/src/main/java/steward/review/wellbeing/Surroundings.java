package steward.review.wellbeing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import steward.access.Caller;
import steward.access.CurrentCaller;

/// Who asks, when, and in which time zone their days begin.
@ApplicationScoped
class Surroundings {

    private final CurrentCaller current;
    private final TimeZones zones;
    private final Clock clock;

    Surroundings(CurrentCaller current, TimeZones zones, Clock clock) {
        this.current = current;
        this.zones = zones;
        this.clock = clock;
    }

    Caller caller() {
        return current.get();
    }

    ZoneId zoneOf(Caller caller) {
        return zones.of(caller.id());
    }

    Instant now() {
        return clock.instant();
    }
}
