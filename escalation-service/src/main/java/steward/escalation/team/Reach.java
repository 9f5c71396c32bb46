package steward.escalation.team;

import steward.access.Caller;
import steward.access.Roles;
import steward.access.Scope;

/// Which escalations a person may see: specialists those of their team; leads, within their regions and markets, and auditors, within their regions, those of
/// any team that are not restricted to it.
///
/// @param team of the person; empty where there is none
/// @param readsOthers whether escalations of other teams can be in reach
public record Reach(String team, boolean readsOthers, Scope regions, Scope markets) {

    /// The condition on a row `e` of `escalation`, with the parameters `team`, `reads`, `everyRegion`, `regions`, `everyMarket`, `markets`.
    public static final String CONDITION =
            """
            (e.team = :team or (:reads and e.confidentiality = 'STANDARD'
                and (:everyRegion or e.region = any(cast(:regions as text[])))
                and (:everyMarket or e.market = any(cast(:markets as text[])))))
            """;

    public static Reach of(Caller caller) {
        String team = caller.team();
        return new Reach(
                caller.has(Roles.SPECIALIST) && team != null ? team : "",
                caller.has(Roles.LEAD) || caller.has(Roles.AUDITOR),
                caller.regions(),
                caller.has(Roles.AUDITOR) ? Scope.all() : caller.markets());
    }

    /// Whether the person works for this team: content, notes and rationales are for those alone.
    public boolean worksFor(String asked) {
        return asked.equals(team);
    }
}
