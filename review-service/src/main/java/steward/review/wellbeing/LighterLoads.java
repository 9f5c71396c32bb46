package steward.review.wellbeing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import steward.access.register.AccessRegister;
import steward.access.register.Standing;
import steward.contracts.access.Suitability;
import steward.contracts.access.Suitability.LighterLoad;

/// How much of everyone's caps a person has, as `access` tells it: all of it for whom nothing else was agreed on. Why is the register's alone.
@ApplicationScoped
class LighterLoads {

    private static final int ALL = 100;

    private final AccessRegister register;

    LighterLoads(AccessRegister register) {
        this.register = register;
    }

    /// In per cent, from 1 to 100.
    int percentOf(String person, LocalDate today) {
        return switch (register.standingOf(person)) {
            case Standing.Granted granted -> percentAgreed(granted.access().suitability(), today);
            case Standing.Ended _, Standing.Unregistered _ -> ALL;
        };
    }

    /// @param known what the register says of the person; null where it says nothing
    static int percentAgreed(@Nullable Suitability known, LocalDate today) {
        LighterLoad agreed = known == null ? null : known.lighterLoad();
        if (agreed == null) {
            return ALL;
        }
        LocalDate until = agreed.until();
        return until != null && today.isAfter(until) ? ALL : Math.clamp(agreed.percent(), 1, ALL);
    }
}
