package steward.review.wellbeing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.Roles;
import steward.access.Scope;
import steward.access.register.Standing;
import steward.contracts.access.AccessGranted;
import steward.contracts.access.Suitability;

/// Whose lead somebody is: moderators of their regions, and of their firm and site where they belong to one.
///
/// @param firm null for staff
/// @param site null where the lead is bound to none
record LeadsPeople(Scope regions, @Nullable String firm, @Nullable String site) {

    /// @param own what the register says of the lead; null where it says nothing
    static LeadsPeople of(Caller lead, @Nullable Suitability own) {
        return new LeadsPeople(lead.regions(), lead.vendor(), own == null ? null : own.site());
    }

    boolean include(Standing standing) {
        return switch (standing) {
            case Standing.Granted granted -> include(granted.access());
            case Standing.Ended _, Standing.Unregistered _ -> false;
        };
    }

    private boolean include(AccessGranted access) {
        Suitability suitability = access.suitability();
        return access.roles().contains(Roles.MODERATOR)
                && (Scope.of(access.regions()).everything()
                        || access.regions().stream().anyMatch(regions::covers))
                && (firm == null || firm.equals(access.vendor()))
                && (site == null
                        || Objects.equals(site, suitability == null ? null : suitability.site()));
    }
}
