package steward.review.workforce;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.Roles;

/// Whose entries a caller may read: an operator all; a lead or auditor those of their regions, and of their firm where they belong to one.
///
/// @param everyone no condition
/// @param everyRegion no condition of regions
/// @param firm empty for staff
record Sight(boolean everyone, boolean everyRegion, Set<String> regions, String firm) {

    static final Sight EVERYONE = new Sight(true, true, Set.of(), "");

    static Sight of(Caller caller) {
        @Nullable String vendor = caller.vendor();
        return new Sight(
                caller.has(Roles.OPERATOR),
                caller.regions().everything(),
                caller.regions().names(),
                vendor == null ? "" : vendor);
    }
}
