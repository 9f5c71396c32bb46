package steward.review.wellbeing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import steward.access.register.AccessRegister;
import steward.access.register.Standing;
import steward.contracts.access.Suitability;

/// In which time zone a person's days begin: that of their shifts, as `access` tells it; UTC for whoever has none.
@ApplicationScoped
class TimeZones {

    private final AccessRegister register;

    TimeZones(AccessRegister register) {
        this.register = register;
    }

    /// Whether everyone's is known that was told before this process started.
    boolean areKnown() {
        return register.isComplete();
    }

    ZoneId of(String person) {
        return switch (register.standingOf(person)) {
            case Standing.Granted granted -> of(granted.access().suitability());
            case Standing.Ended _, Standing.Unregistered _ -> ZoneOffset.UTC;
        };
    }

    /// @param known what the register says of the person; null where it says nothing
    static ZoneId of(@Nullable Suitability known) {
        String zone = known == null ? null : known.timeZone();
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            // Another cell may know zones that this one's Java does not.
            return ZoneOffset.UTC;
        }
    }
}
