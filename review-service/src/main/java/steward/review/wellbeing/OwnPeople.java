package steward.review.wellbeing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.register.AccessRegister;
import steward.access.register.Standing;
import steward.contracts.access.Suitability;

/// Whose lead somebody is at this moment, as the register says it.
@ApplicationScoped
public class OwnPeople {

    private final AccessRegister register;
    private final TimeZones zones;

    OwnPeople(AccessRegister register, TimeZones zones) {
        this.register = register;
        this.zones = zones;
    }

    /// Whether somebody is a lead of this person. Nobody is their own.
    public boolean include(Caller lead, String person) {
        return !lead.id().equals(person) && of(lead).include(register.standingOf(person));
    }

    /// In which the person's days begin.
    public ZoneId zoneOf(String person) {
        return zones.of(person);
    }

    LeadsPeople of(Caller lead) {
        return LeadsPeople.of(lead, suitabilityOf(lead.id()));
    }

    private @Nullable Suitability suitabilityOf(String person) {
        return switch (register.standingOf(person)) {
            case Standing.Granted granted -> granted.access().suitability();
            case Standing.Ended _, Standing.Unregistered _ -> null;
        };
    }
}
