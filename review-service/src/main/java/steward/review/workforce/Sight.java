package steward.review.workforce;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.Roles;
import steward.contracts.access.Suitability;

/// Whose entries a caller may read: an operator all; a lead or auditor those of their regions, and of their firm and site where they belong to one.
///
/// @param everyone no condition
/// @param everyRegion no condition of regions
/// @param firm empty for staff
/// @param site empty where the caller is bound to none
record Sight(boolean everyone, boolean everyRegion, Set<String> regions, String firm, String site) {

    static final Sight EVERYONE = new Sight(true, true, Set.of(), "", "");

    /// @param own what the register says of the caller; null where it says nothing
    static Sight of(Caller caller, @Nullable Suitability own) {
        return new Sight(
                caller.has(Roles.OPERATOR),
                caller.regions().everything(),
                caller.regions().names(),
                Objects.requireNonNullElse(caller.vendor(), ""),
                Objects.requireNonNullElse(own == null ? null : own.site(), ""));
    }

    /// Whether an entry is in sight; the register's queries say the same.
    boolean covers(PersonRow person) {
        return everyone
                || ((everyRegion || !Collections.disjoint(regions, person.regions()))
                        && (firm.isEmpty() || firm.equals(person.vendor()))
                        && (site.isEmpty() || site.equals(person.site())));
    }
}
